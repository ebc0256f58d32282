import { parentPort } from 'node:worker_threads'
import { indexable } from '../../shared/adapters/sqlite-index-rows.ts'
import { syntheticLetter } from './synthetic-letters.ts'

// Synthetic letters as the index takes them: from one number up to another, for each message that asks for some.
parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
  parentPort?.postMessage(Array.from({ length: to - from }, (_, i) => indexable(syntheticLetter(from + i))))
})
