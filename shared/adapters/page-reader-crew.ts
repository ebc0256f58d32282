import { Worker } from 'node:worker_threads'

/** What a thread answers: the result, or the failure after which it is not to be trusted. */
export type Answer<Reply> = { reply: Reply } | { failure: string }

type Task<Request, Reply> = {
  request: Request
  isRetry: boolean
  resolve: (reply: Reply) => void
  reject: (reason: Error) => void
}

/** No page takes so long; a thread that does is stuck. */
const PATIENCE_MS = 5 * 60_000

/**
 * Worker threads that do one task each at a time, hired as tasks come, `size` at most. A thread that crashes, fails or
 * gets stuck is replaced and its task given to another once; failing again, the task fails.
 */
export const crew = <Request, Reply>(thread: URL, size: number) => {
  const idle: Worker[] = []
  const hired = new Set<Worker>()
  const waiting: Task<Request, Reply>[] = []
  let isClosed = false

  const hire = (): Worker => {
    const worker = new Worker(thread)
    // Between tasks nobody listens: without this an error would end the process.
    worker.on('error', () => {})
    hired.add(worker)
    return worker
  }
  const assign = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (hired.size < size ? hire() : undefined)
      const task = worker && waiting.shift()
      if (!task) return
      work(worker, task)
    }
  }
  const work = (worker: Worker, task: Task<Request, Reply>): void => {
    const finish = (): void => {
      clearTimeout(patience)
      worker.off('error', dismiss).off('exit', ended).off('message', answered)
    }
    const dismiss = (reason: Error): void => {
      finish()
      hired.delete(worker)
      void worker.terminate()
      if (task.isRetry || isClosed) task.reject(reason)
      else waiting.unshift({ ...task, isRetry: true })
      assign()
    }
    const patience = setTimeout(() => dismiss(new Error(`A page took more than ${PATIENCE_MS} ms`)), PATIENCE_MS)
    const ended = (code: number): void => dismiss(new Error(`A page's thread ended with code ${code}`))
    const answered = (answer: Answer<Reply>): void => {
      if ('failure' in answer) dismiss(new Error(answer.failure))
      else {
        finish()
        idle.push(worker)
        task.resolve(answer.reply)
        assign()
      }
    }
    worker.on('error', dismiss).on('exit', ended).on('message', answered)
    worker.postMessage(task.request)
  }
  return {
    do: (request: Request): Promise<Reply> =>
      new Promise((resolve, reject) => {
        waiting.push({ request, isRetry: false, resolve, reject })
        assign()
      }),
    /** Ends every thread; what was under way or waiting fails. */
    async close(): Promise<void> {
      isClosed = true
      for (const task of waiting.splice(0)) task.reject(new Error('The page reader was closed'))
      await Promise.all([...hired].map((worker) => worker.terminate()))
    },
  }
}
