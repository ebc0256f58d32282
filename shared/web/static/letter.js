// Boxes on the picture and back, zoom and turn; without this script values are links to their boxes.
const sheets = document.querySelector('.sheets')
const english = document.documentElement.lang === 'en'
const links = [...document.querySelectorAll('a.value')]
const boxOf = (link) => document.querySelector(`rect[id="${CSS.escape(link.hash.slice(1))}"]`)

const mark = (box, into) => {
  for (const shown of document.querySelectorAll('.shown')) shown.classList.remove('shown')
  box.classList.add('shown')
  if (into) reveal(box)
}
/** Scrolls the pictures alone, never the page under the reader's pointer. */
const reveal = (box) => {
  const place = box.getBoundingClientRect()
  const frame = sheets.getBoundingClientRect()
  const outside = place.top < frame.top + 16 || place.bottom > frame.bottom - 16
  if (outside) sheets.scrollTop += place.top - frame.top - frame.height / 3
  sheets.scrollLeft += place.left < frame.left || place.right > frame.right ? place.left - frame.left - 32 : 0
}
for (const link of links) {
  const show = () => {
    const box = boxOf(link)
    if (!box) return
    mark(box, true)
    link.classList.add('shown')
  }
  link.addEventListener('mouseenter', show)
  link.addEventListener('focus', show)
}
// Pointing marks the field; only a click scrolls to it, or the pictures would move under the pointer.
for (const box of document.querySelectorAll('rect.field')) {
  const link = links.find((link) => boxOf(link) === box)
  box.addEventListener('mouseenter', () => {
    mark(box, false)
    link?.classList.add('shown')
  })
  box.addEventListener('click', () => link?.scrollIntoView({ block: 'center' }))
}

const figures = [...(sheets?.querySelectorAll('figure') ?? [])]
let zoom = 100
let turned = 0
/** A page on its side is as wide as it was high: its margins make the room that the turn itself does not. */
const place = (figure) => {
  const { width, height } = figure.querySelector('img')
  const ratio = turned % 180 === 0 ? 1 : width / height
  const room = (zoom * (1 - ratio)) / 2
  const isPlain = zoom === 100 && turned === 0
  figure.style.width = isPlain ? '' : `${zoom * ratio}%`
  figure.style.rotate = isPlain ? '' : `${turned}deg`
  figure.style.marginInline = isPlain ? '' : `${Math.max(0, 100 - zoom) / 2 + room}%`
  figure.style.marginBlock = isPlain ? '' : `${-room}% calc(${-room}% + 0.5rem)`
}
const look = (newZoom, newTurn) => {
  const [before, was] = [zoom, { top: sheets.scrollTop, left: sheets.scrollLeft }]
  zoom = Math.min(400, Math.max(50, newZoom))
  turned = newTurn % 360
  figures.forEach(place)
  // What was looked at stays in view.
  sheets.scrollTop = (was.top * zoom) / before
  sheets.scrollLeft = (was.left * zoom) / before
}
const ACTS = [
  { sign: '−', key: '-', words: english ? 'Zoom out' : 'Thu nhỏ', act: () => look(zoom - 25, turned) },
  { sign: '+', key: '+', words: english ? 'Zoom in' : 'Phóng to', act: () => look(zoom + 25, turned) },
  { sign: '⟳', key: 'r', words: english ? 'Turn' : 'Xoay', act: () => look(zoom, turned + 90) },
  { sign: english ? 'Print' : 'In', words: english ? 'Print' : 'In', act: () => print() },
]
const bar = document.createElement('div')
bar.className = 'bar'
for (const { sign, key, words, act } of ACTS) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plain'
  button.textContent = sign
  button.ariaLabel = words
  button.title = key ? `${words} (${key})` : words
  button.addEventListener('click', act)
  bar.append(button)
}
sheets?.before(bar)
// The keys of the buttons, while the pictures have the focus.
sheets?.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  ACTS.find(({ key }) => key && (key === event.key || (key === '+' && event.key === '=')))?.act()
})
// On paper pages stand upright, one on each sheet.
let before
addEventListener('beforeprint', () => {
  before = [zoom, turned]
  look(100, 0)
})
addEventListener('afterprint', () => look(...before))
const hit = sheets?.querySelector('rect.hit')
if (hit) reveal(hit)
