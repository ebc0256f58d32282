// Enter accepts; in fields of several lines Ctrl + Enter does.
const form = document.querySelector('form.correct')
const first = form?.querySelector('[autofocus]')
first?.focus()
first?.select?.()
form?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches('textarea') || event.isComposing) return
  if (!event.ctrlKey && !event.metaKey && !form.dataset.enter) return
  event.preventDefault()
  form.requestSubmit(form.querySelector('button[value=accept]'))
})
