import { expect, test } from 'vitest'
import { openOffice } from '../../../infra/local/office.ts'
import { arrived } from '../../book-letters.ts'
import { newFolder, vanthu } from './vanthu-process.ts'

test('a past month of a register is closed from the command line, once; wrong usage is told', async () => {
  const data = newFolder()
  const office = openOffice(data)
  await office.register.putLetter(arrived('12', '2025-10-02'))
  await office.close()
  const close = (...args: string[]) => vanthu('close', ...args, '--data', data, '--lang', 'en')
  const first = await close('incoming', '2025-10', '--by', 'Lan')
  expect([first.code, first.stdout]).toEqual([0, 'Closed, lines 2025-10: 1\n'])
  const again = await close('incoming', '2025-10', '--by', 'Bình')
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('closed already')])
  expect((await close('outgoing', '2025-10', '--by', 'Lan')).stderr).toContain('Which office this is')
  expect((await close('outgoing', '2025-10', '--by', 'Lan', '--office', 'Sở Y tế')).code).toBe(0)
  for (const args of [
    ['incoming', '2025-10'],
    ['all', '2025-10', '--by', 'Lan'],
    ['incoming', '2025-13', '--by', 'L'],
  ])
    expect((await close(...args)).code).toBe(2)
}, 60_000)
