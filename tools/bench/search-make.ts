import { once } from 'node:events'
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { type Indexable, inTransaction, putIndexed } from '../../shared/adapters/sqlite-index-rows.ts'

const AT_ONCE = 5_000
const THREADS = 2

/**
 * Fills a file's index with the first so many synthetic letters. Other threads make the letters and find their terms;
 * what is there already stays, so that whoever stopped goes on.
 */
export const makeIndex = async (db: DatabaseSync, letters: number, say: (done: number) => void): Promise<void> => {
  mergeAt(db, { automerge: 0, crisismerge: 64 })
  let done = Number(db.prepare('SELECT COUNT(*) AS n FROM indexed').get()?.n)
  let asked = done
  const threads = Array.from(
    { length: THREADS },
    () => new Worker(new URL('search-letters-thread.ts', import.meta.url)),
  )
  const ask = (thread: Worker): Promise<Indexable[]> => {
    const to = Math.min(letters, asked + AT_ONCE)
    thread.postMessage({ from: asked, to })
    asked = to
    return once(thread, 'message').then(([batch]) => batch)
  }
  const coming = threads.map(ask)
  for (let turn = 0; done < letters; turn = (turn + 1) % THREADS) {
    const [thread, batch] = [threads[turn], await coming[turn]]
    if (!thread || !batch) return
    coming[turn] = ask(thread)
    inTransaction(db, () => putIndexed(db, batch))
    done += batch.length
    say(done)
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  mergeAt(db, { automerge: 4, crisismerge: 16 })
}

/** Pieces of a full-text table are merged when there are so many; rarely while many letters come, then as SQLite does. */
const mergeAt = (db: DatabaseSync, numbers: Record<string, number>): void => {
  for (const table of ['numbers', 'heads', 'bodies'])
    for (const [name, number] of Object.entries(numbers))
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${name}', ${number})`)
}
