// While the scan is read its page is asked for again; without this script there is a link that does.
const AGAIN_MS = 1500
if (document.querySelector('[data-busy]')) setTimeout(() => location.reload(), AGAIN_MS)
