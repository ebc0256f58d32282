import { expect, test } from 'vitest'
import { mayRead, NOBODY, restrictionOf } from '../shared/restriction.ts'

const lan = { seesAll: false, email: 'Lan@So.example', groups: ['officer', 'To-chuc'] }

test('names are taken as they are typed, each once, in small letters', () => {
  expect(restrictionOf(' Lan@So.example;\n to-chuc ,TO-CHUC\n\n')).toEqual(['lan@so.example', 'to-chuc'])
})

test.each([
  ['nothing', undefined, true],
  ['her address', ['lan@so.example'], true],
  ['a group of hers', ['to-chuc'], true],
  ['somebody else', ['minh@so.example'], false],
  ['a group of others', ['ke-toan'], false],
  ['nobody', [], false],
])('Lan may read what is restricted to %s: %o', (_, to, may) => expect(mayRead(to, lan)).toBe(may))

test('whoever sees all reads everything, whoever is nobody what is open', () => {
  expect(mayRead([], { seesAll: true, groups: [] })).toBe(true)
  expect([mayRead(undefined, NOBODY), mayRead(['officer'], NOBODY)]).toEqual([true, false])
})

test('a group that is called like an address opens nothing that is restricted to the address', () => {
  expect(mayRead(['lan@so.example'], { seesAll: false, groups: ['lan@so.example'] })).toBe(false)
  expect(mayRead(['to-chuc'], { seesAll: false, email: 'to-chuc', groups: [] })).toBe(false)
})
