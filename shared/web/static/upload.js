// Dropped, pasted and chosen files go one after the other, so that one refused leaves the others.
const form = document.querySelector('form.drop')
const status = form.querySelector('.sending')
const input = form.querySelector('input[type=file]')
// The bucket's form takes one file; this script sends a form for each.
input.multiple = true
const waiting = []
let sending = false

const say = (text, wrong) => {
  const line = document.createElement('p')
  line.textContent = text
  if (wrong) line.className = 'warning'
  status.append(line)
  return line
}
/** To these pages, or straight to the bucket by a form asked for just now: a page may have been open for hours. */
const post = async (file) => {
  const body = new FormData()
  if (!form.dataset.direct) {
    body.append('scan', file, file.name)
    return fetch('/scans', { method: 'POST', body, headers: { accept: 'text/plain' } })
  }
  const asked = await fetch('/scans/upload-form')
  if (!asked.ok) return asked
  const { url, fields } = await asked.json()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', file, file.name)
  // Where the bucket leads to after success is meant for forms without a script.
  return fetch(url, { method: 'POST', body, redirect: 'manual' })
}
/** As `post`; where too many files came in a few minutes it is sent again when that is over. */
const postPatiently = async (file) => {
  for (;;) {
    const answer = await post(file)
    const seconds = answer.status === 429 && Number(answer.headers.get('retry-after'))
    if (!seconds) return answer
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  }
}
/** What these pages said against it; the bucket's own words are no help to a clerk. */
const reasonOf = async (answer) => {
  const isOurs = answer && new URL(answer.url).origin === location.origin
  return isOurs && (answer.status < 500 || answer.status === 507) ? await answer.text() : form.dataset.failed
}
const send = async () => {
  if (sending) return
  sending = true
  status.replaceChildren()
  const line = say('')
  let sent = 0
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    line.textContent = `${waiting.length + 1} ${form.dataset.sending}: ${file.name}`
    const answer = await postPatiently(file).catch(() => undefined)
    if (answer?.ok || answer?.type === 'opaqueredirect') sent++
    else say(`${file.name}: ${await reasonOf(answer)}`, true)
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
  take(input.files)
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
