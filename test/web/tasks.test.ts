import { describe, expect, test } from 'vitest'
import type { LetterEntry } from '../../shared/register.ts'
import { tasksOf } from '../../shared/task-states.ts'
import { letterThatCites, letterWithTasks, task } from '../letter-with-tasks.ts'
import { webOffice } from './web-office.ts'

const HERE = 'http://localhost:8080'
// Of the office's clock it is the 2nd of March 2026.
const asked = letterWithTasks(
  ['251', 'UBND-NNTN', '2026-01-16'],
  task('Báo cáo kết quả', { deadline: '2026-03-01' }),
  task('Rà soát', { assignees: ['Sở Công Thương', 'Sở Y tế (phối hợp)'] }),
)
const answer = letterThatCites(['312', 'SYT-KH', '2026-02-20'], { fullNumber: '251/UBND-NNTN', issuedOn: '2026-01-16' })
const { id } = asked.letter

const officeWith = async (...entries: LetterEntry[]) => {
  const { web, register, search } = webOffice()
  for (const entry of entries) {
    await register.putLetter(entry)
    await search.index(entry)
  }
  const get = async (path: string) => (await web.request(HERE + path, { headers: { host: 'localhost:8080' } })).text()
  const say = (no: number, words: Record<string, string>) =>
    web.request(`${HERE}/letters/${id}/tasks/${no}`, {
      method: 'POST',
      headers: { host: 'localhost:8080', origin: HERE },
      body: new URLSearchParams({ revision: '1', by: 'Lan', ...words }),
    })
  const states = async () => tasksOf((await register.letter(id))?.letter ?? asked.letter).map(({ state }) => state)
  return { get, say, states }
}

describe('a task', () => {
  test('is put into a state by a form, with note and answer; the letter’s page and its history say so', async () => {
    const { get, say, states } = await officeWith(asked, answer)
    const { status, headers } = await say(0, { state: 'done', note: 'gửi <b>bản giấy</b>', answer: '312/SYT-KH' })
    expect([status, headers.get('location')]).toEqual([303, `/letters/${id}#tasks-0`])
    expect(await states()).toEqual(['done', 'open'])
    const page = await get(`/letters/${id}`)
    expect(page).toContain(`Trả lời: <a href="/letters/${answer.letter.id}">312/SYT-KH</a>`)
    expect(page).toMatch(
      /<td><b>Lan<\/b><\/td><td><ul><li>Nhiệm vụ “Báo cáo kết quả”: <del>Mới<\/del> → <ins><span class="state-done">Đã xong/u,
    )
    expect(page).toContain('gửi &lt;b&gt;bản giấy')
    expect(page).not.toContain('đọc lại bản quét')
  })

  test('is not closed by a letter that cites its own, but by the person who confirms that offer', async () => {
    const { get, say, states } = await officeWith(asked, answer)
    const page = await get(`/letters/${id}/tasks/0`)
    expect(page).toContain('Đánh dấu đã xong: 312/SYT-KH')
    expect(await get(`/letters/${answer.letter.id}`)).toContain(`/letters/${id}/tasks/0?answer=${answer.letter.id}`)
    expect(await states()).toEqual(['open', 'open'])
    await say(0, { state: 'done', answer: answer.letter.id })
    expect(await states()).toEqual(['done', 'open'])
    expect(await get(`/letters/${id}/tasks/0`)).not.toContain('Đánh dấu đã xong')
  })

  test.each([
    ['of the list', '/tasks'],
    ['of the offer', `/letters/${id}/tasks/0`],
  ])('keeps its note when it is closed by the button %s', async (_, path) => {
    const { get, say, states } = await officeWith(asked, answer)
    await say(0, { state: 'doing', note: 'chờ “số liệu” & ký' })
    const [form = ''] = (await get(path)).match(/<form method="post"[\s\S]*?<\/form>/u) ?? []
    const inputs = [...form.matchAll(/name="(\w+)" value="([^"]*)"/gu)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
    expect(form).toContain('value="done"')
    await say(0, Object.fromEntries(inputs.map(([name, value = '']) => [name, value.replace('&amp;', '&')])))
    expect(await states()).toEqual(['done', 'open'])
    expect(await get('/tasks')).toContain('chờ “số liệu” &amp; ký')
  })

  test('that somebody else has changed is shown as it is now, and nothing is written', async () => {
    const { say, states } = await officeWith(asked)
    await say(0, { state: 'doing' })
    const refused = await say(0, { state: 'done', by: 'Hoa' })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Người khác vừa ghi')])
    expect(await states()).toEqual(['doing', 'open'])
  })

  test.each([
    ['/tasks?assignee=S%E1%BB%9F', '/tasks?assignee=S%E1%BB%9F'],
    ['/tasks', '/tasks'],
    ['//evil.example/tasks', `/letters/${id}#tasks-0`],
    ['https://evil.example', `/letters/${id}#tasks-0`],
    ['/tasks?x\r\nset-cookie: a=b', `/letters/${id}#tasks-0`],
    ['/tasksmith', `/letters/${id}#tasks-0`],
  ])('saved with the way back %j leads to %s', async (back, location) => {
    const { say } = await officeWith(asked)
    expect((await say(0, { state: 'done', back })).headers.get('location')).toBe(location)
  })

  test.each([
    [0, { state: 'lost' }, 400],
    [0, {}, 400],
    [2, { state: 'done' }, 404],
    [0, { state: 'done', revision: '9' }, 409],
  ])('%i with %j is answered %i', async (no, words, status) => {
    const { say, states } = await officeWith(asked)
    expect((await say(no, words)).status).toBe(status)
    expect(await states()).toEqual(['open', 'open'])
  })
})

describe('the list of tasks', () => {
  test('is narrowed by links: deadline, state, assignee, with counts', async () => {
    const { get, say } = await officeWith(asked)
    await say(1, { state: 'doing' })
    const rows = async (query: string) =>
      [...(await get(`/tasks${query}`)).matchAll(/<td lang="vi"><a href="\/letters\/[^"]*">([^<]*)<\/a><\/td>/gu)].map(
        ([, text]) => text,
      )
    expect(await rows('')).toEqual(['Báo cáo kết quả', 'Rà soát'])
    expect(await rows('?when=overdue')).toEqual(['Báo cáo kết quả'])
    expect(await rows('?state=doing')).toEqual(['Rà soát'])
    expect(await rows(`?${new URLSearchParams({ assignee: 'Sở Công Thương' })}`)).toEqual(['Rà soát'])
    expect(await rows(`?${new URLSearchParams({ assignee: 'Sở Y tế' })}`)).toEqual(['Báo cáo kết quả', 'Rà soát'])
    expect(await rows('?when=hôm+qua&state=x&view=y')).toEqual(['Báo cáo kết quả', 'Rà soát'])
    expect(await get('/tasks')).toMatch(/<span class="overdue">Quá hạn<\/span> <span class="count">1</u)
  })

  test('is a board, or stands by assignee, a task of two with each', async () => {
    const { get, say } = await officeWith(asked)
    await say(1, { state: 'doing' })
    expect(
      [...(await get('/tasks?view=board')).matchAll(/<h2 id="column-\w+">([^<]+) <span class="count">(\d)/gu)].map(
        ([, ...column]) => column,
      ),
    ).toEqual([
      ['Mới', '1'],
      ['Đang làm', '1'],
      ['Đã đóng', '0'],
    ])
    const byName = await get('/tasks?view=assignee')
    expect([...byName.matchAll(/<h2>([^<]+) <span class="count">(\d)/gu)].map(([, ...group]) => group)).toEqual([
      ['Sở Y tế', '2'],
      ['Sở Công Thương', '1'],
    ])
  })

  test('teaches while it is empty, and says so when everything is closed or nothing is like that', async () => {
    expect(await (await officeWith()).get('/tasks')).toContain('Khi văn bản mới có câu giao việc')
    const { get, say } = await officeWith(asked)
    expect(await get('/tasks?assignee=Không+có')).toContain('Không có nhiệm vụ nào như vậy')
    await say(0, { state: 'done' })
    await say(1, { state: 'not-ours' })
    expect(await get('/tasks')).toContain('Không còn việc nào đang mở')
  })

  test('and the register say the next deadline that is still open', async () => {
    const { get, say } = await officeWith(asked)
    expect(await get('/')).toContain('Thời hạn 01/03/2026')
    await say(0, { state: 'done' })
    expect(await get('/')).not.toContain('Thời hạn 01')
  })

  test('is a calendar by assignee', async () => {
    const { get } = await officeWith(asked)
    expect(await get('/tasks.ics')).toContain('SUMMARY:Hạn: Báo cáo kết quả\r\n')
    expect(await get('/tasks.ics?assignee=S%E1%BB%9F+C%C3%B4ng+Th%C6%B0%C6%A1ng')).not.toContain('VEVENT')
  })
})
