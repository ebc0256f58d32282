// Search as you type, and the keyboard; without this script the pages work by links and forms alone.
const search = document.querySelector('form.search input[type=search]')
const list = document.querySelector('#list')
const WAIT_MS = 80
let turn = 0
let timer

const show = async () => {
  const mine = ++turn
  const query = new URLSearchParams([...new FormData(search.form)].filter(([, value]) => value !== ''))
  const url = query.size > 0 ? `/?${query}` : '/'
  const answer = await fetch(url, { headers: { 'x-part': 'list' } }).catch(() => undefined)
  // The session has ended: the page itself leads to where one signs in.
  if (answer?.status === 401) location.assign(url)
  if (mine !== turn || !answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine !== turn) return
  list.replaceChildren(...page.body.childNodes)
  history.replaceState(null, '', url)
}
// On other pages the field leads to the list.
if (list)
  search?.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(show, WAIT_MS)
  })

const isTyping = (element) => element?.matches('input, textarea, select')
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && search && !isTyping(document.activeElement)) {
    event.preventDefault()
    search.focus()
    search.select()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...document.querySelectorAll('#list a.row')]
  const at = rows.indexOf(document.activeElement)
  if (at === -1 && !(document.activeElement === search && event.key === 'ArrowDown')) return
  event.preventDefault()
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? (event.key === 'ArrowUp' ? search : undefined)
  next?.focus()
})

// On a narrow screen the filters begin closed, so that the letters come first.
if (matchMedia('(max-width: 760px)').matches) {
  for (const filters of document.querySelectorAll('details.filters')) filters.open = false
}
