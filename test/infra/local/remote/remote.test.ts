import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice } from '../../../../infra/local/office.ts'
import { serve } from '../../../../infra/local/serve.ts'
import { freePort, listening } from '../../../web/listening.ts'
import { LETTER, NUMBER, newFolder, vanthu } from '../vanthu-process.ts'

const office = openOffice(join(newFolder(), 'data'))
const stop = new AbortController()
let there = ''
let close = () => {}

beforeAll(async () => {
  const server = await serve(office, 0)
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
    expect((await vanthu('add', LETTER, '--remote', there)).code).toBe(0)

    expect((await vanthu('search', '1187', 'qd', '--remote', there)).stdout).toContain(NUMBER)
    const [letter = ''] = (await vanthu('search', '1187', '--json', '--remote', there)).stdout.split('\n')
    expect(JSON.parse(letter)).toMatchObject({ fields: { fullNumber: { value: NUMBER } } })
    const listed = await vanthu('list', '--remote', there)
    expect(listed.stdout.split('\n').filter((line) => /^[✓⚑✗]/u.test(line))).toHaveLength(2)
    expect((await vanthu('rejected', '--remote', there, '--lang', 'en')).stdout).toMatch(/^✗ [^\n]*\n$/u)
  }, 120_000)

  test.each([
    ['a command that works here alone', ['serve', '--remote', 'https://vanthu.example']],
    ['an address in the clear', ['list', '--remote', 'http://vanthu.example']],
    ['an address that is none', ['list', '--remote', 'vanthu']],
    ['no words', ['search', '--remote', 'https://vanthu.example']],
    ['a file that is not there', ['add', '/no/such/file', '--remote', 'https://vanthu.example']],
  ])('is not asked for by %s', async (_, args) => {
    const { code, stdout, stderr } = await vanthu(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('VANTHU_TOKEN')
  })
})

describe('says in words what is wrong', () => {
  const health = (api: string) => JSON.stringify({ status: 'ok', api, you: { name: '', role: 'clerk' } })
  const unsigned = JSON.stringify({
    type: 'x',
    title: 'x',
    status: 401,
    code: 'not-signed-in',
    words: { vi: 'x', en: 'x' },
  })

  /** What a server that answers so makes the command say. */
  const saidOf = async (status: number, type: string, body: string, more: Record<string, string> = {}) => {
    const server = createServer((_, response) =>
      response.writeHead(status, { 'content-type': type, ...more }).end(body),
    )
    const port = await listening(server)
    const ran = await vanthu('list', '--lang', 'en', '--remote', `http://localhost:${port}`)
    server.close()
    return ran
  }

  test.each([
    ['a page is there instead', 200, 'text/html', '<h1>Welcome</h1>', {}, 'no vanthu register'],
    ['an older version is there', 404, 'text/plain', 'Không có trang này.', {}, 'no vanthu register'],
    ['JSON of something else is there', 200, 'application/json', '{"ok":true}', {}, 'no vanthu register'],
    ['the API is older', 200, 'application/json', health('0.9'), {}, 'has API 0.9'],
    ['the API is another', 200, 'application/json', health('2.0'), {}, 'has API 2.0'],
    [
      'it leads elsewhere',
      302,
      'text/html',
      '',
      { location: 'https://other.example/x' },
      'leads to https://other.example',
    ],
    ['a token is needed', 401, 'application/problem+json', unsigned, {}, 'VANTHU_TOKEN'],
  ])('when %s', async (_, status, type, body, more, words) => {
    const { code, stdout, stderr } = await saidOf(status, type, body, more)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })

  test('when nobody is there', async () => {
    const { code, stderr } = await vanthu('list', '--remote', `http://localhost:${await freePort()}`)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Không kết nối được .*ECONNREFUSED/u)
  })
})
