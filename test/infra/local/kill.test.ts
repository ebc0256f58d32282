import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { LETTER, NUMBER, newFolder, started, vanthu } from './vanthu-process.ts'

const killedAfter = async (ms: number, ...args: string[]): Promise<void> => {
  const child = started(...args)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await pause(ms)
  child.kill('SIGKILL')
  await ended
}

test('a letter is registered once, however often and whenever the program was killed', async () => {
  const data = join(newFolder(), 'data')
  for (const ms of [150, 400, 800, 1500, 2500]) await killedAfter(ms, 'add', LETTER, '--data', data)
  const { code, stdout } = await vanthu('add', LETTER, '--data', data)
  expect([code, stdout.split(NUMBER).length - 1]).toEqual([0, 1])
  const found = (await vanthu('search', NUMBER, '--data', data)).stdout.trim().split('\n')
  expect(found).toHaveLength(1)
  const scans = readdirSync(join(data, 'archive', 'scans')).filter((name) => !name.startsWith('.tmp-'))
  expect(scans).toHaveLength(1)
}, 90_000)

test('two programs at once on one data folder register a letter once', async () => {
  const data = join(newFolder(), 'data')
  const both = await Promise.all([vanthu('add', LETTER, '--data', data), vanthu('add', LETTER, '--data', data)])
  for (const { code, stdout, stderr } of both)
    expect([code, stdout.includes(NUMBER), stderr.includes('    at ')]).toEqual([0, true, false])
  expect((await vanthu('search', NUMBER, '--data', data)).stdout.trim().split('\n')).toHaveLength(1)
}, 90_000)
