// What Lambda does with a function's package: a process of its own loads `index.mjs` once and hands it events one by one.
const begun = performance.now()
const { handler } = await import(process.argv[2])
process.send({ ready: performance.now() - begun })
process.on('message', async ({ event, lastsMs }) => {
  const ends = Date.now() + lastsMs
  const context = { getRemainingTimeInMillis: () => ends - Date.now(), awsRequestId: 'test', functionName: 'test' }
  try {
    process.send({ result: (await handler(event, context)) ?? null, rss: process.resourceUsage().maxRSS })
  } catch (error) {
    process.send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
