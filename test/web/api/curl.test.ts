import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { openOffice } from '../../../infra/local/office.ts'
import { serve } from '../../../infra/local/serve.ts'
import { LETTER, newFolder, ROOT } from '../../infra/local/vanthu-process.ts'
import { letterEntry } from '../../letter-entry.ts'

const EXAMPLES = [...readFileSync(join(ROOT, 'docs/api.md'), 'utf8').matchAll(/```sh\n(.*?)```/gsu)].map(
  ([, command = '']) => command,
)
const folder = newFolder()
const office = openOffice(join(folder, 'data'))
const server = await serve(office, { port: 0 })
afterAll(async () => {
  server.close()
  await office.close()
})

test('the examples of docs/api.md do what is written there', async () => {
  copyFileSync(LETTER, join(folder, 'scan.pdf'))
  const entry = letterEntry('1187', 'QĐ-UBND', '2024-05-06', 'một')
  await office.register.putLetter(entry)
  await office.search.index(entry)
  const run = async (command = '') => {
    const here = command.replaceAll('localhost:8080', `localhost:${server.port}`)
    const env = { ...process.env, LETTER: entry.letter.id, VANTHU_TOKEN: 'none is needed here' }
    const { stdout } = await promisify(execFile)('bash', ['-c', here], { cwd: folder, env })
    return JSON.parse(stdout)
  }
  const [search, takeIn, correct] = EXAMPLES
  expect(await run(search)).toMatchObject({ total: 1, items: [{ letter: { id: entry.letter.id } }] })
  expect(await run(takeIn)).toMatchObject({ items: [{ names: ['scan.pdf'], state: 'waiting' }] })
  expect(await run(correct)).toMatchObject({
    revision: 2,
    letter: { fields: { fullNumber: { value: '1188/QĐ-UBND' } } },
  })
  expect(await run(correct)).toMatchObject({ code: 'stale-tag' })
})
