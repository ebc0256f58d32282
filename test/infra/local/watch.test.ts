import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LETTER, NUMBER, newFolder, started, vanthu } from './vanthu-process.ts'

test('takes in what is put into a watched folder and leaves the original there', async () => {
  const [folder, data] = [newFolder(), join(newFolder(), 'data')]
  const watching = started('watch', folder, '--data', data)
  let told = ''
  watching.stdout?.on('data', (chunk) => {
    told += String(chunk)
  })
  copyFileSync(LETTER, join(folder, 'công văn đến.pdf'))
  await expect.poll(() => told, { timeout: 40_000, interval: 200 }).toContain(`công văn đến.pdf: ${NUMBER}`)
  const ended = new Promise((resolve) => watching.once('exit', resolve))
  watching.kill('SIGTERM')
  await ended
  expect(readdirSync(folder)).toEqual(['công văn đến.pdf'])
  expect((await vanthu('list', '--data', data)).stdout).toContain(NUMBER)
}, 60_000)
