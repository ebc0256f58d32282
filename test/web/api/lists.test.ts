import { expect, test, vi } from 'vitest'
import type { LetterEntry } from '../../../shared/register.ts'
import { letterEntry } from '../../letter-entry.ts'
import { apiOffice } from './api-office.ts'

const task = (deadline: string | undefined, ...assignees: string[]) => ({
  value: { text: `việc ${deadline}`, assignees, deadline },
  page: 1,
  confidence: 1,
  source: 'ocr' as const,
})

const officeWith = async (...entries: LetterEntry[]) => {
  const office = apiOffice()
  for (const entry of entries) {
    await office.register.putLetter(entry)
    await office.search.index(entry)
  }
  return office
}

test('tasks come overdue first, narrowed to an assignee or a time', async () => {
  const entry = letterEntry('1', 'UBND-TH', '2026-01-02', 'một')
  entry.letter.fields.tasks = [
    task('2026-03-05', 'Sở Y tế'),
    task(undefined, 'Sở Y tế'),
    task('2026-03-01', 'Sở Tài chính', 'Sở Y tế (phối hợp)'),
  ]
  const { json } = await officeWith(entry)
  const times = async (query: string) =>
    (await json(`/tasks?${query}`)).body.items.map(({ when }: { when: string }) => when)
  expect(await times('')).toEqual(['overdue', 'week', 'undated'])
  expect(await times('assignee=S%E1%BB%9F%20T%C3%A0i%20ch%C3%ADnh')).toEqual(['overdue'])
  expect(await times('assignee=S%E1%BB%9F%20Y%20t%E1%BA%BF&when=week')).toEqual(['week'])
  expect(await times('assignee=ai%20kh%C3%A1c')).toEqual([])
  const { headers, body } = await json('/tasks?limit=1&offset=1')
  expect(body).toMatchObject({ total: 3, items: [{ no: 0, fullNumber: '1/UBND-TH', issuedOn: '2026-01-02' }] })
  expect(headers.get('link')).toMatch(/rel="first", .* rel="prev", .* rel="next"/u)
  expect((await json('/tasks?state=finished')).status).toBe(400)
})

test('letters to review come with their doubts; a corrected field is doubted no more', async () => {
  const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
  const reason = { vi: 'số mờ', en: 'the number is faint' }
  entry.letter.review = [{ field: 'number', reason }]
  const { json, post } = await officeWith(entry, letterEntry('2', 'UBND-TH', '2020-01-02', 'hai'))
  const { body } = await json('/review')
  expect(body).toMatchObject({ total: 1, items: [{ letter: { id: entry.letter.id, review: [{ reason }] } }] })
  await post(`/letters/${entry.letter.id}/corrections`, { field: 'number', words: ['1'], revision: 1 })
  expect((await json('/review')).body).toMatchObject({ total: 0, items: [] })
})

test('says that the register does not answer, and nothing of why', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { register } = apiOffice()
  const broken = async () => {
    throw new Error('the table vanthu-register is gone')
  }
  const { json } = apiOffice({ register: { ...register, scans: broken, letter: broken } })
  const health = await json('/health')
  expect(health).toMatchObject({ status: 503, body: { code: 'no-register' } })
  const letter = await json(`/letters/${'0'.repeat(64)}-1`)
  expect(letter).toMatchObject({ status: 500, body: { code: 'failed' } })
  expect(JSON.stringify([health.body, letter.body])).not.toContain('vanthu-register')
  expect(told).toHaveBeenCalledTimes(2)
})
