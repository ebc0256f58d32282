import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../../../../infra/local/office.ts'
import { serve } from '../../../../infra/local/serve.ts'
import { freePort } from '../../../web/listening.ts'
import { LETTER, NUMBER, newFolder, vanthu } from '../vanthu-process.ts'

const office = openOffice(join(newFolder(), 'data'))
const stop = new AbortController()
let there = ''
let close = () => {}

beforeAll(async () => {
  const server = await serve(office, { port: 0 })
  there = `http://localhost:${server.port}`
  const working = office.work(stop.signal)
  close = () => {
    server.close()
    stop.abort()
    working.then(() => office.close())
  }
})
afterAll(() => close())

describe('a register elsewhere', () => {
  test('takes files in, says what came of them, and finds them', async () => {
    const notAScan = join(import.meta.dirname, 'remote.test.ts')
    const added = await vanthu('add', LETTER, notAScan, '--remote', there)
    expect(added.code).toBe(1)
    expect(added.stdout).toMatch(new RegExp(`[✓⚑] .*scan\\.pdf: ${NUMBER}`, 'u'))
    expect(added.stdout).toMatch(/✗ .*remote\.test\.ts: Tệp không phải/u)
    const again = await vanthu('add', dirname(LETTER), '--remote', there)
    expect([again.code, again.stderr]).toEqual([0, expect.stringMatching(/^Để nguyên \d+ tệp/u)])

    expect((await vanthu('search', '1187', 'qd', '--remote', there)).stdout).toContain(NUMBER)
    const [letter = ''] = (await vanthu('search', '1187', '--json', '--remote', there)).stdout.split('\n')
    expect(JSON.parse(letter)).toMatchObject({ fields: { fullNumber: { value: NUMBER } } })
    const listed = await vanthu('list', '--remote', there)
    expect(listed.stdout.split('\n').filter((line) => /^[✓⚑✗]/u.test(line))).toHaveLength(2)
    expect((await vanthu('rejected', '--remote', there, '--lang', 'en')).stdout).toMatch(/^✗ [^\n]*\n$/u)
  }, 120_000)

  test('is asked over TLS alone, and by the commands that can', async () => {
    for (const args of [
      ['serve', '--remote', 'https://vanthu.example'],
      ['list', '--remote', 'http://vanthu.example'],
    ]) {
      const { code, stdout, stderr } = await vanthu(...args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('VANTHU_TOKEN')
    }
  })

  test('that is not there is said in words', async () => {
    const { code, stdout, stderr } = await vanthu('list', '--remote', `http://localhost:${await freePort()}`)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Không kết nối được .*ECONNREFUSED.*\n$/u)
  })
})
