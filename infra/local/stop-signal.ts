/** Aborted when the process is asked to end (Ctrl-C, kill); asked a second time, it ends at once: a kill harms nothing. */
export const stopSignal = (): AbortSignal => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}
