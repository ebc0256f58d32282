import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { STATIC_FILES } from '../../shared/web/static-files.ts'
import { letterEntry } from '../letter-entry.ts'
import { scanEntry, webOffice } from './web-office.ts'

const HERE = { host: 'localhost:8080', origin: 'http://localhost:8080' }

const office = (failing?: NodeJS.ErrnoException) => {
  const taken: string[] = []
  const { web, register, search } = webOffice({
    takeIn: async (name) => {
      if (failing && taken.length > 0) throw failing
      taken.push(name)
      return scanEntry('a'.repeat(64), { names: [name], state: 'waiting' })
    },
  })
  const ask = (path: string, init: RequestInit = {}) =>
    web.request(`http://localhost:8080${path}`, { ...init, headers: { ...HERE, ...init.headers } })
  return { ask, register, search, taken }
}

const upload = (...names: string[]): RequestInit => {
  const body = new FormData()
  for (const name of names) body.append('scan', new File(['%PDF-'], name))
  return { method: 'POST', body }
}

test('says in words that the disk is full, and keeps what was taken in before', async () => {
  const { ask, taken } = office(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
  const answer = await ask('/scans', upload('một.pdf', 'hai.pdf'))
  expect(answer.status).toBe(507)
  expect(await answer.text()).toContain('Ổ đĩa đã đầy')
  expect(taken).toEqual(['một.pdf'])
})

test('refuses a body that is too large before it is read, in words', async () => {
  const { ask, taken } = office()
  const answer = await ask('/scans', {
    ...upload('to.pdf'),
    headers: { 'content-length': String(2 ** 31), accept: 'text/plain' },
  })
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Tệp quá lớn')])
  expect(taken).toEqual([])
})

test('a correction without the origin of these pages is refused', async () => {
  const { ask, register } = office()
  const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
  await register.putLetter(entry)
  const post = (origin: string) =>
    ask(`/review/${entry.letter.id}/number`, {
      method: 'POST',
      body: new URLSearchParams({ words: '2', revision: '1' }),
      headers: { origin },
    })
  expect((await post('https://example.org')).status).toBe(403)
  expect((await register.letter(entry.letter.id))?.revision).toBe(1)
  expect((await post(HERE.origin)).status).toBe(303)
  expect((await register.letter(entry.letter.id))?.letter.fields.fullNumber?.value).toBe('2/UBND-TH')
})

test('a letter without a readable stamp stands in the incoming register of the day on which it was taken in', async () => {
  const { ask, register } = office()
  const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
  // 18:00 in Greenwich is the next day in Hà Nội.
  await register.putLetter({ ...entry, arrivedAt: '2026-02-28T18:00:00.000Z' })
  expect(await (await ask('/book.csv?from=2026-03-01&to=2026-03-01')).text()).toContain(
    '"01/03/2026","","Ủy ban nhân dân',
  )
  expect(await (await ask('/book.csv?from=2026-02-28&to=2026-02-28')).text()).not.toContain('UBND-TH')
})

test.each([
  ['/?q=%22%3Cscript%3E&issuer=%3Cimg%3E&offset=-5&from=hôm+qua'],
  ['/tasks?assignee=%3Cscript%3E'],
  ['/tasks?assignee=%3Cscript%3E&view=%3Cimg%3E&state=x&when=y'],
  ['/book?from=x&to=y'],
])('%s is answered, and nothing of it runs', async (path) => {
  const answer = await office().ask(path)
  expect(answer.status).toBe(200)
  expect(await answer.text()).not.toMatch(/<script>|<img>/u)
})

test('all scripts together weigh less than 60 KB, as they are sent', () => {
  const scripts = [...STATIC_FILES].filter((name) => name.endsWith('.js'))
  const bytes = scripts.map((name) => readFileSync(new URL(`../../shared/web/static/${name}`, import.meta.url)).length)
  expect(bytes.length).toBeGreaterThan(5)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(60_000)
})
