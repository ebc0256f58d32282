import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

const PROGRAM = new URL('../../tools/handwriting/from_crops.py', import.meta.url).pathname
const PYTHON = '/usr/bin/python3'
/** Debian's python3-opencv, which only who trains needs. */
const hasOpenCv = spawnSync(PYTHON, ['-c', 'import cv2, numpy']).status === 0

/** A folder as `vanthu export-crops` writes it, with so many crops, and one with shards of synthetic crops. */
const folders = async (count: number, synthetic: number) => {
  const [crops = '', shards = ''] = ['crops', 'shards'].map((name) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'vanthu-')), name)
    mkdirSync(folder)
    return folder
  })
  const white = { create: { width: 112, height: 40, channels: 3 as const, background: '#fff' } }
  const png = await sharp(white).greyscale().png().toBuffer()
  const lines = Array.from({ length: count }, (_, i) => ({ file: `${i}.png`, text: `${i}/` }))
  for (const { file } of lines) writeFileSync(join(crops, file), png)
  writeFileSync(join(crops, 'crops.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  for (let i = 0; i < synthetic; i++) writeFileSync(join(shards, `s3_00${i}.npy`), '')
  return { crops, shards }
}
const run = ({ crops, shards }: { crops: string; shards: string }) =>
  spawnSync(PYTHON, [PROGRAM, crops, shards], { encoding: 'utf8' })

describe.runIf(hasOpenCv)('crops that people confirmed', () => {
  test('are a quarter of what is trained on, behind the synthetic ones, ink bright', async () => {
    const made = await folders(40, 6)
    expect(run(made)).toMatchObject({ status: 0, stdout: '40 crops\n' })
    const shards = readdirSync(made.shards).filter((name) => name.endsWith('.npy'))
    expect(shards.sort().slice(6)).toEqual(['sx_crops_000.npy', 'sx_crops_001.npy'])
    const bytes = readFileSync(join(made.shards, 'sx_crops_000.npy'))
    expect(bytes.toString('latin1', 0, 128)).toContain("'shape': (40, 40, 112)")
    expect(new Set(bytes.subarray(128))).toEqual(new Set([0]))
    expect(JSON.parse(readFileSync(join(made.shards, 'sx_crops_001.json'), 'utf8'))[39]).toBe('39/')
  })

  test('are refused where they are too few to learn from', async () => {
    const { status, stderr } = run(await folders(39, 6))
    expect(status).toBe(1)
    expect(stderr).toContain('39 crops')
  })
})
