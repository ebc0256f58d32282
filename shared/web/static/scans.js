// The list lives by events; where the server cannot stream, each answer ends and the browser asks again by itself.
const rows = document.querySelector('#scans')
let shown
const events = new EventSource('/scans/events')
events.addEventListener('rows', ({ data }) => {
  // The same rows again would take the focus from a button.
  if (data === shown) return
  shown = data
  const table = document.createElement('template')
  table.innerHTML = data
  rows.replaceChildren(table.content)
})
