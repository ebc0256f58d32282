import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = new URL('../', import.meta.url).pathname
const SOURCES = globSync(`${ROOT}{shared,infra,functions,tools}/**/*.ts`).map((path) => relative(ROOT, path))
const RULES = /^shared\/(?:decree-30|practice|vietnamese|directory)\//u
const VERBS_AND_NOUNS = /^shared\/[\w-]+\.ts$/u

const text = (file: string): string => readFileSync(ROOT + file, 'utf8')
const imports = (file: string): string[] => [...text(file).matchAll(/from '([^']+)'/gu)].map(([, path = '']) => path)

test('there are sources to hold to the conventions', () => expect(SOURCES.length).toBeGreaterThan(40))

test.each(SOURCES.filter((file) => RULES.test(file)))('%s is a pure rule', (file) => {
  expect(imports(file).filter((path) => /^node:|adapters|ports/u.test(path))).toEqual([])
  expect(text(file)).not.toMatch(/\basync\b|\bconsole\.|Date\.now|process\./u)
})

test.each(SOURCES.filter((file) => VERBS_AND_NOUNS.test(file)))('%s knows no adapter', (file) => {
  expect(imports(file).filter((path) => /adapters|^node:/u.test(path))).toEqual([])
})

test.each(SOURCES.filter((file) => file.startsWith('shared/adapters/')))('%s knows no verb', (file) => {
  expect(imports(file).filter((path) => /^\.\.\/(?:read-scan|register-letters|take-in|work)\.ts$/u.test(path))).toEqual(
    [],
  )
})

test.each(SOURCES)('%s has no default export and no cast to any', (file) => {
  expect(text(file)).not.toMatch(/export default|\bas any\b|@ts-ignore|@ts-expect-error/u)
})
