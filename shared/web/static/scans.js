// Dropped, pasted and chosen files go one after the other, so that one refused leaves the others; the list lives by events.
const form = document.querySelector('form.drop')
const status = form.querySelector('.sending')
const rows = document.querySelector('#scans')
const waiting = []
let sending = false

const say = (text, wrong) => {
  const line = document.createElement('p')
  line.textContent = text
  if (wrong) line.className = 'warning'
  status.append(line)
  return line
}
const send = async () => {
  if (sending) return
  sending = true
  status.replaceChildren()
  const line = say('')
  let sent = 0
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    line.textContent = `${waiting.length + 1} ${form.dataset.sending}: ${file.name}`
    const body = new FormData()
    body.append('scan', file, file.name)
    const answer = await fetch('/scans', { method: 'POST', body, headers: { accept: 'text/plain' } }).catch(
      () => undefined,
    )
    if (answer?.ok) sent++
    else
      say(
        `${file.name}: ${answer?.status < 500 || answer?.status === 507 ? await answer.text() : form.dataset.failed}`,
        true,
      )
  }
  line.textContent = `✓ ${form.dataset.sent}: ${sent}`
  sending = false
}
const take = (files) => {
  waiting.push(...files)
  if (waiting.length > 0) send()
}

/** All files of what was dropped, folders walked through; a folder gives its entries in parts. */
const filesOf = async (entry) => {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))]
  const reader = entry.createReader()
  const files = []
  for (;;) {
    const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return files
    for (const inner of part) if (!inner.name.startsWith('.')) files.push(...(await filesOf(inner)))
  }
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  take(form.elements.scan.files)
  form.reset()
})
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, (event) => {
    event.preventDefault()
    form.classList.toggle('over', name === 'dragover')
  })
}
document.addEventListener('drop', async (event) => {
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)
  if (entries.length === 0) return take(event.dataTransfer.files)
  for (const entry of entries) take(await filesOf(entry))
})
document.addEventListener('paste', (event) => take(event.clipboardData.files))
addEventListener('beforeunload', (event) => {
  if (sending) event.preventDefault()
})

const events = new EventSource('/scans/events')
events.addEventListener('rows', ({ data }) => {
  const table = document.createElement('template')
  table.innerHTML = data
  rows.replaceChildren(table.content)
})
