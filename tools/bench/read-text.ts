import { readFile } from 'node:fs/promises'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { pageWorkers } from '../../shared/adapters/page-reader.ts'
import { scanKey } from '../../shared/archive-keys.ts'
import { lettersOf } from '../../shared/letters-of-reading.ts'
import { readScan } from '../../shared/read-scan.ts'
import { scanIdOf } from '../../shared/take-in.ts'

// The same work as `vanthu read`, but what it prints is the text of each page: one JSON list of pages of lines a file.
const pages = pageWorkers()
const texts = process.argv.slice(2).map(async (file) => {
  const bytes = await readFile(file)
  const id = await scanIdOf(bytes)
  const archive = memoryArchive()
  await archive.put(scanKey(id), bytes)
  const reading = await readScan(id, { archive, pages })
  lettersOf(reading)
  return reading.pages.map(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ')))
})
for (const text of await Promise.all(texts)) process.stdout.write(`${JSON.stringify(text)}\n`)
await pages.close()
