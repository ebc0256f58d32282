import { expect, test } from 'vitest'
import { HERE, restrictedOffice, type Who } from './restricted-office.ts'

const office = await restrictedOffice()
const post = (who: Who, path: string, fields: Record<string, string>) =>
  office.ask(who, 'POST', path, new URLSearchParams(fields))
const page = async (who: Who, path = '/') => (await office.ask(who, 'GET', path)).text()

test('a search is kept under the person, found on the list, and forgotten', async () => {
  expect(await page('foreign', '/?q=ubnd&year=2026')).toContain('Lưu cách tìm này')
  expect(await page('foreign')).not.toContain('Lưu cách tìm này')
  const answer = await post('foreign', '/saved', { name: ' Văn bản UBND ', url: '/?q=ubnd&year=2026&offset=50' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?q=ubnd&year=2026'])
  expect(await page('foreign', '/?q=ubnd&year=2026')).toMatch(
    /<a href="\/\?q=ubnd&amp;year=2026" aria-current="true"><span>Văn bản UBND<\/span>/u,
  )
  expect(await page('named')).not.toContain('Văn bản UBND')
  await post('foreign', '/saved/forget', { name: 'Văn bản UBND', back: '/?q=ubnd' })
  expect(await page('foreign')).not.toContain('Văn bản UBND')
})

test.each([
  ['', '/?q=ubnd'],
  ['x'.repeat(61), '/?q=ubnd'],
  ['khắp nơi', 'https://evil.example/?q=ubnd'],
  ['khắp nơi', '//evil.example/?q=ubnd'],
  ['khắp nơi', '/scans?q=ubnd'],
  ['tất cả', '/?'],
])('what is no search or has no name is not kept: %j %s', async (name, url) => {
  expect((await post('foreign', '/saved', { name, url })).status).toBe(400)
  expect(await office.ports.saved.of('4')).toEqual([])
})

test('nobody is led elsewhere', async () => {
  for (const back of ['https://evil.example/', '//evil.example', '/scans', 'javascript:1'])
    expect((await post('foreign', '/saved/forget', { name: 'x', back })).headers.get('location')).toBe('/')
})

test('another site cannot keep or forget anything', async () => {
  const headers = { 'x-who': 'foreign', origin: 'https://evil.example' }
  const body = new URLSearchParams({ name: 'x', url: '/?q=1' })
  expect((await office.web.request(`${HERE}/saved`, { method: 'POST', headers, body })).status).toBe(403)
})
