// Search as you type and boxes on the picture; without this script the pages work by links and forms alone.
const search = document.querySelector('input[type=search]')
const list = document.querySelector('#list')
let turn = 0
let timer
search?.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(async () => {
    const mine = ++turn
    const url = `/?q=${encodeURIComponent(search.value)}`
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html')
    if (mine !== turn) return
    list?.replaceChildren(...(page.querySelector('#list')?.childNodes ?? []))
    history.replaceState(null, '', url)
  }, 80)
})
document.addEventListener('keydown', (event) => {
  const typing = document.activeElement instanceof HTMLInputElement
  if (event.key === '/' && !typing) {
    event.preventDefault()
    search?.focus()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...document.querySelectorAll('#list td.number a')]
  const at = links.indexOf(document.activeElement)
  if (at === -1 && !(typing && event.key === 'ArrowDown')) return
  event.preventDefault()
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? search
  next?.focus()
})
for (const link of document.querySelectorAll('a.value')) {
  const boxes = () => document.querySelectorAll(`rect[id="${CSS.escape(link.hash.slice(1))}"]`)
  const show = () => {
    for (const box of document.querySelectorAll('rect.shown')) box.classList.remove('shown')
    for (const box of boxes()) {
      box.classList.add('shown')
      box.scrollIntoView({ block: 'nearest' })
    }
  }
  link.addEventListener('mouseenter', show)
  link.addEventListener('focus', show)
}
if (document.body.dataset.busy) setTimeout(() => location.reload(), 2000)
