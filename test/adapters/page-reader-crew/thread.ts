import { parentPort } from 'node:worker_threads'

/** Counts its tries in shared memory and breaks as told, so many times. */
parentPort?.on('message', ({ tries, breaks, how }: { tries: SharedArrayBuffer; breaks: number; how: string }) => {
  const tried = Atomics.add(new Int32Array(tries), 0, 1) + 1
  if (tried > breaks) parentPort?.postMessage({ reply: tried })
  else if (how === 'exit') process.exit(3)
  else if (how === 'throw') throw new Error('out of memory')
  else parentPort?.postMessage({ failure: 'out of memory' })
})
