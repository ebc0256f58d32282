// Enter accepts; in fields of several lines Ctrl + Enter does. Arrows go through what else may be read.
const form = document.querySelector('form.correct')
const first = form?.querySelector('[autofocus]')
first?.focus()
// One key replaces a single value; in a list it would erase every line.
if (first?.matches('input')) first.select()
form?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches('textarea') || event.isComposing) return
  if (!event.ctrlKey && !event.metaKey && !form.dataset.enter) return
  event.preventDefault()
  form.requestSubmit(form.querySelector('button[value=accept]'))
})

const inputs = [...(form?.querySelectorAll('input[name=words]') ?? [])]
for (const [part, input] of inputs.entries()) {
  const others = [...form.querySelectorAll('button[name=instead]')].filter(
    ({ dataset }) => Number(dataset.part ?? 0) === part,
  )
  if (others.length === 0) continue
  const readings = [input.value, ...others.map(({ dataset, value }) => dataset.words ?? value)]
  let at = 0
  const put = (next) => {
    at = (next + readings.length) % readings.length
    input.value = readings[at]
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.focus()
    input.select()
  }
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    put(at + (event.key === 'ArrowDown' ? 1 : -1))
  })
  for (const [i, button] of others.entries()) {
    if (!button.dataset.part) continue
    // The other part of the stamp is still to be looked at.
    button.addEventListener('click', (event) => {
      event.preventDefault()
      put(i + 1)
    })
  }
}

// Whether the number that is typed is used already is told while it is typed.
const used = document.querySelector('.used')
const WAIT_MS = 200
let timer
let turn = 0
const tellUsed = async () => {
  const mine = ++turn
  const query = new URLSearchParams({ words: inputs[0].value })
  const answer = await fetch(`${form.getAttribute('action')}?${query}`, { headers: { 'x-part': 'used' } }).catch(
    () => undefined,
  )
  if (!answer?.ok) return
  const told = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine === turn) used.replaceChildren(...told.body.childNodes)
}
if (used)
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(tellUsed, WAIT_MS)
  })
