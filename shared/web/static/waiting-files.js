// Files that are chosen and not sent yet outlive a reload: they wait in the browser's own database, in their order.
const STORE = 'waiting'
const LONGEST_MS = 24 * 3_600_000

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
const opened = () => {
  const request = indexedDB.open('vanthu-files', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true })
  return answered(request)
}
let database
const store = async (mode) => {
  database ??= opened()
  return (await database).transaction(STORE, mode).objectStore(STORE)
}

/** Undefined where the browser keeps nothing (a private window): the file is sent all the same. */
export const keep = async (file) => {
  try {
    return await answered((await store('readwrite')).add({ file, at: Date.now() }))
  } catch {
    return undefined
  }
}
export const forget = async (key) => {
  if (key !== undefined) await answered((await store('readwrite')).delete(key))
}
/** What an earlier page left, oldest first; what nobody came back for within a day is let go. */
export const leftBehind = async () => {
  try {
    const all = await store('readonly')
    const [keys, values] = await Promise.all([answered(all.getAllKeys()), answered(all.getAll())])
    const found = keys.map((key, i) => ({ key, ...values[i] }))
    const isOld = ({ at }) => at < Date.now() - LONGEST_MS
    for (const { key } of found.filter(isOld)) await forget(key)
    return found.filter((one) => !isOld(one)).map(({ key, file }) => ({ key: Promise.resolve(key), file }))
  } catch {
    return []
  }
}
