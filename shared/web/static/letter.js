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
for (const box of document.querySelectorAll('rect.field')) {
  box.addEventListener('mouseenter', () => {
    mark(box, false)
    const link = links.find((link) => boxOf(link) === box)
    link?.classList.add('shown')
    link?.scrollIntoView({ block: 'nearest' })
  })
}

const bar = document.createElement('div')
bar.className = 'bar'
let zoom = 100
let turned = 0
const button = (sign, words, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'plain'
  made.textContent = sign
  made.ariaLabel = words
  made.title = words
  made.addEventListener('click', act)
  bar.append(made)
}
const size = (percent) => {
  zoom = Math.min(400, Math.max(50, percent))
  for (const figure of sheets.querySelectorAll('figure')) figure.style.width = `${zoom}%`
}
button('−', english ? 'Zoom out' : 'Thu nhỏ', () => size(zoom - 25))
button('+', english ? 'Zoom in' : 'Phóng to', () => size(zoom + 25))
button('⟳', english ? 'Turn' : 'Xoay', () => {
  turned = (turned + 90) % 360
  for (const figure of sheets.querySelectorAll('figure')) figure.style.rotate = `${turned}deg`
})
button(english ? 'Print' : 'In', english ? 'Print' : 'In', () => print())
sheets?.before(bar)
sheets?.querySelector('rect.hit')?.scrollIntoView({ block: 'nearest' })
