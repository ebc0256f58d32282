import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { untilNext } from '../../../infra/local/each-day.ts'
import { openOffice } from '../../../infra/local/office.ts'
import { letterWithTasks, task } from '../../letter-with-tasks.ts'
import { addressOf } from '../../servers/address-of.ts'
import { newFolder, vanthu } from './vanthu-process.ts'

type Mail = { from: string; to: string[]; raw: string }

/** A real mail server, whose one user is "vanthu" with the password "pw". */
const mailServer = async () => {
  const mails: Mail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'vanthu' && password === 'pw' ? done(null, { user: username }) : done(new Error('Wrong password')),
    onData: async (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: await text(stream) })
      done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return { mails, host: new URL(addressOf(server.server)).host, close: () => server.close() }
}

const settingsFile = (folder: string, settings: unknown): string => {
  const file = join(folder, 'settings.json')
  writeFileSync(file, JSON.stringify(settings))
  return file
}

test('the overdue task goes by mail to each address alone', async () => {
  const server = await mailServer()
  const folder = newFolder()
  const data = join(folder, 'data')
  const office = openOffice(data)
  const entry = letterWithTasks(
    ['251', 'UBND-NNTN', '2026-01-16'],
    task('Báo cáo kết quả thực hiện', { deadline: '2026-02-28' }),
  )
  await office.register.putLetter(entry)
  await office.search.index(entry)
  await office.close()
  const digest = {
    from: 'vanthu@example.vn',
    to: ['lan@example.vn', 'minh@example.vn'],
    smtp: `smtp://vanthu:pw@${server.host}`,
  }
  try {
    const ran = await vanthu('digest', '--mail', '--data', data, '--settings', settingsFile(folder, { digest }))
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(server.mails.map(({ from, to }) => [from, to])).toEqual([
      ['vanthu@example.vn', ['lan@example.vn']],
      ['vanthu@example.vn', ['minh@example.vn']],
    ])
    expect(server.mails[0]?.raw).toContain('Subject: Van thu: 1 qua han, 0 trong 7 ngay, 0 moi')
    expect(server.mails[0]?.raw).not.toContain('minh@example.vn')
  } finally {
    server.close()
  }
})

test('a mail without a server to send it by is wrong usage', async () => {
  expect(await vanthu('digest', '--mail', '--data', newFolder())).toMatchObject({ code: 2, stdout: '' })
})

test('each day at a time means by the clock in Vietnam', () => {
  expect(untilNext('07:00', new Date('2026-11-25T23:30:00Z'))).toBe(30 * 60_000)
  expect(untilNext('07:00', new Date('2026-11-26T00:00:00Z'))).toBe(24 * 3_600_000)
})
