import { expect, test } from 'vitest'
import { publishLetter } from '../shared/publish-letter.ts'
import { restrictLetter } from '../shared/restrict-letter.ts'
import { digestNow, taskDigest } from '../shared/task-digest.ts'
import { taskList } from '../shared/task-list.ts'
import { neighbour, restrictedOffice, SECRET, secret } from './web/restricted-office.ts'
import { NOW } from './web/web-office.ts'

const published = async (id: string, isOpen: boolean) => {
  const office = await restrictedOffice()
  const told: string[] = []
  const alerts = { tell: async (alert: unknown) => void told.push(JSON.stringify(alert)) }
  if (isOpen) await restrictLetter(secret.letter.id, { to: undefined, by: 'Lan' }, office, NOW)
  await publishLetter(id, { ...office, alerts, searchablePdf: async (scan) => scan })
  return { told, files: await office.archive.list('published/') }
}

test('of a scan with a restricted letter no searchable PDF is published, for none of its letters', async () => {
  expect((await published(secret.letter.id, false)).files).toEqual([])
  expect((await published(neighbour.letter.id, false)).files).toEqual([])
  expect((await published(neighbour.letter.id, true)).files).toHaveLength(1)
})

test('the alert of an urgent letter that is restricted from the first says nothing of it', async () => {
  const told: string[] = []
  const office = await restrictedOffice()
  const alerts = { tell: async (alert: unknown) => void told.push(JSON.stringify(alert)) }
  const register = { ...office.register, letter: async () => ({ ...secret, restrictedTo: ['lan@so.example'] }) }
  await publishLetter(secret.letter.id, { ...office, register, alerts, searchablePdf: async (scan) => scan })
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('chỉ dành cho một số người')
  expect(told[0]).not.toMatch(new RegExp(`${SECRET}|99/ZZ`, 'u'))
})

test('the digest, which is passed on, tells nothing of it', async () => {
  const { search } = await restrictedOffice()
  const { tasks } = await taskList(search, '2026-03-02')
  expect(JSON.stringify(taskDigest(tasks, NOW, 'http://x') ?? {})).toContain(SECRET)
  expect(JSON.stringify((await digestNow(search, NOW, 'http://x')) ?? {})).not.toContain(SECRET)
})
