import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { badFiles, blankPdf, lockedPdf, write } from './bad-files.ts'
import { LETTER, NUMBER, newFolder, type Ran, vanthu } from './infra/local/vanthu-process.ts'

const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('a folder of files that cannot be used, and one letter', () => {
  const [folder, data] = [newFolder(), join(newFolder(), 'data')]
  let files: Awaited<ReturnType<typeof badFiles>>
  let added: Ran
  let listed: Map<string, { state: string; code?: string; vi?: string; en?: string; id: string }>
  beforeAll(async () => {
    files = await badFiles(readFileSync(LETTER))
    for (const { name, bytes } of files) write(folder, name, bytes)
    mkdirSync(join(folder, 'trong', 'nữa'), { recursive: true })
    writeFileSync(join(folder, 'trong', 'nữa', "dòng\nmới 'và' dấu cách.pdf"), readFileSync(LETTER))
    writeFileSync(join(folder, 'trong', 'bản sao.tif'), readFileSync(LETTER))
    writeFileSync(join(folder, 'trong', 'rỗng.pdf'), await blankPdf(2))
    symlinkSync(folder, join(folder, 'trong', 'vòng'))
    symlinkSync('/không/có', join(folder, 'trong', 'đứt.pdf'))
    added = await vanthu('add', folder, '--data', data)
    const entries = jsonLines((await vanthu('list', '--json', '--data', data)).stdout)
    listed = new Map(
      entries.flatMap(({ id, names, state, rejection }) =>
        names.map((name: string) => [name, { id, state, code: rejection?.code, ...rejection?.message }]),
      ),
    )
  })

  test('lists every file with its reason and what to do in both languages, and keeps its bytes', () => {
    for (const { name, code, bytes } of files) {
      const entry = listed.get(name)
      expect([name, entry?.state, entry?.code]).toEqual([name, 'rejected', code])
      expect(entry?.vi).toMatch(/Hãy|hãy/u)
      expect(entry?.en).toMatch(/\b(?:[Ss]can|[Ss]ave|[Ss]plit|[Ll]ook|open)\b/u)
      expect(readFileSync(join(data, 'archive', 'scans', entry?.id ?? '')).equals(bytes)).toBe(true)
    }
  })

  test('reads the letter all the same, whatever its ending and its name, once for two copies', () => {
    expect(listed.get("trong/nữa/dòng\nmới 'và' dấu cách.pdf")?.state).toBe('registered')
    expect(listed.get('trong/bản sao.tif')?.id).toBe(listed.get("trong/nữa/dòng\nmới 'và' dấu cách.pdf")?.id)
    expect(added.stdout.split('\n').filter((line) => line.includes(NUMBER))).toHaveLength(1)
    expect(added.stdout).toContain('dòng\\nmới')
  })

  test('keeps two files of one name apart', () => {
    expect(listed.get('rỗng.pdf')?.code).toBe('empty-file')
    expect(listed.get('trong/rỗng.pdf')?.code).toBe('no-text')
  })

  test('tells of a link that leads nowhere, and ends with 1', () => {
    expect(added.stdout).toMatch(/đứt\.pdf: Không đọc được tệp.*ENOENT/u)
    expect(added.code).toBe(1)
  })

  test('gives the same reasons to read, and nothing but JSON lines on stdout', async () => {
    const { stdout, code } = await vanthu(
      'read',
      '--json',
      '--lang',
      'en',
      join(folder, 'rỗng.pdf'),
      join(folder, 'nén.pdf'),
    )
    expect(jsonLines(stdout).map(({ error }) => error.code)).toEqual(['empty-file', 'not-a-document'])
    expect(jsonLines(stdout)[0].error.message).toMatch(/^The file is empty/u)
    expect(code).toBe(1)
  })
})

describe('a data folder that cannot be used', () => {
  test('is answered with what to do, not with a stack', async () => {
    const file = join(newFolder(), 'tệp')
    writeFileSync(file, '')
    const { code, stderr } = await vanthu('add', LETTER, '--data', join(file, 'data'), '--lang', 'en')
    expect(code).toBe(1)
    expect(stderr).toContain('--data')
    expect(stderr).not.toContain('    at ')
  })
})

describe.skipIf(spawnSync('qpdf', ['--version']).status !== 0)('a PDF under a password (made by qpdf)', () => {
  test.each([
    ['is rejected when it asks for one', 'mật', 'encrypted'],
    ['is read when only its owner has one', '', NUMBER],
  ])('%s', async (_, user, expected) => {
    const file = join(newFolder(), 'khóa.pdf')
    writeFileSync(file, lockedPdf(dirname(file), LETTER, user))
    const [line] = jsonLines((await vanthu('read', '--json', file)).stdout)
    expect(line.error?.code ?? line.letters[0].fullNumber).toBe(expected)
  })
})
