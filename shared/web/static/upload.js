import { letterOf } from './photos.js'
import { forget, keep, leftBehind } from './waiting-files.js'

// Dropped, pasted and chosen files go one after the other, so that one refused leaves the others.
const form = document.querySelector('form.drop')
const status = form.querySelector('.sending')
const input = form.querySelector('input[type=file]')
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
    // The page that a form is led to is no use here.
    return fetch('/scans', { method: 'POST', body, headers: { accept: 'text/plain' }, redirect: 'manual' })
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
  const isOurs = answer?.url && new URL(answer.url).origin === location.origin
  return isOurs && (answer.status < 500 || answer.status === 507) ? await answer.text() : form.dataset.failed
}
const send = async () => {
  if (sending) return
  sending = true
  status.replaceChildren()
  const line = say('')
  let sent = 0
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { file, key } = next
    line.textContent = `${waiting.length + 1} ${form.dataset.sending}: ${file.name}`
    const answer = await postPatiently(file).catch(() => undefined)
    if (answer?.ok || answer?.type === 'opaqueredirect') sent++
    else say(`${file.name}: ${await reasonOf(answer)}`, true)
    // What was not even refused is sent when these pages are opened again.
    if (answer) await forget(await key)
  }
  line.textContent = `✓ ${form.dataset.sent}: ${sent}`
  sending = false
}
const take = (files) => {
  waiting.push(...[...files].map((file) => ({ file, key: keep(file) })))
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
/** A button that opens a chooser, which is told at once what was chosen. */
const chooser = (words, attributes, chosen) => {
  const label = document.createElement('label')
  label.className = 'button plain'
  label.textContent = words
  const own = document.createElement('input')
  for (const [name, value] of Object.entries({ type: 'file', class: 'unseen', ...attributes }))
    own.setAttribute(name, value)
  own.addEventListener('change', () => {
    chosen([...own.files])
    own.value = ''
  })
  label.append(own)
  return label
}
const isScan = ({ name }) => /\.(?:pdf|tiff?|jpe?g|png)$/iu.test(name)
const choosers = document.createElement('p')
choosers.className = 'buttons'
choosers.append(
  chooser(form.dataset.choose, { multiple: '', accept: '.pdf,.tif,.tiff,.jpg,.jpeg,.png' }, take),
  chooser(form.dataset.folder, { webkitdirectory: '' }, (files) => take(files.filter(isScan))),
)
input.closest('p').replaceWith(choosers)

// Pages are photographed one by one and sent as one letter; a machine without a camera chooses pictures instead.
const photos = []
const tray = document.createElement('p')
tray.className = 'buttons photos'
const showPhotos = () => {
  tray.replaceChildren()
  if (photos.length === 0) return
  const done = document.createElement('button')
  done.type = 'button'
  done.textContent = `${form.dataset.photosDone} (${photos.length})`
  done.addEventListener('click', async () => {
    const pages = photos.splice(0)
    showPhotos()
    take([await letterOf(pages)])
  })
  tray.append(done)
}
const photograph = chooser(form.dataset.photo, { accept: 'image/*', capture: 'environment' }, (files) => {
  photos.push(...files)
  showPhotos()
})
photograph.classList.add('camera')
choosers.append(photograph)
choosers.after(tray)

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
// What was being sent when the page was left goes on here.
waiting.push(...(await leftBehind()))
if (waiting.length > 0) send()
