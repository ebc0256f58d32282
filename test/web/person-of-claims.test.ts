import { expect, test } from 'vitest'
import { nameOf, personOf } from '../../shared/web/person-of-claims.ts'

test.each([
  ['one group', ['officer'], 'officer'],
  ['several, whatever their order', ['officer', 'engineer'], 'engineer'],
  ['all, with others of the office', ['x', 'officer', 'engineer', 'clerk'], 'clerk'],
  ['one as a word', 'clerk', 'clerk'],
  ['several as words', 'officer, engineer', 'engineer'],
])('reads the role from %s', (_, groups, role) => expect(personOf({ name: 'Lan', groups }, 'groups')?.role).toBe(role))

test.each([
  ['no claim', undefined],
  ['no group', []],
  ['another group', ['clerks']],
  ['another case', ['Clerk']],
  ['a group that only begins so', ['clerk-of-another-office']],
  ['what is no list of words', [1, { clerk: true }]],
  ['a list within a list', [['clerk']]],
  ['an object', { clerk: 'clerk' }],
])('lets nobody in for %s', (_, groups) => expect(personOf({ name: 'Lan', groups }, 'groups')).toBeUndefined())

test('looks at the claim that was set, and at no other', () => {
  expect(personOf({ name: 'Lan', groups: ['clerk'] }, 'cognito:groups')).toBeUndefined()
  expect(personOf({ name: 'Lan', 'cognito:groups': ['clerk'] }, 'cognito:groups')?.role).toBe('clerk')
})

test.each([
  [{ name: '  Nguyễn Thị Lan ', email: 'lan@example.vn' }, 'Nguyễn Thị Lan'],
  [{ name: 'Lâm'.normalize('NFD') }, 'Lâm'],
  [{ name: '', email: 'lan@example.vn' }, 'lan@example.vn'],
  [{ name: 7, 'cognito:username': 'lan' }, 'lan'],
  [{ name: 'vanthu', email: 'lan@example.vn' }, 'lan@example.vn'],
  [{ name: 'VANTHU', sub: '0c1f' }, '0c1f'],
  [{ name: 'x'.repeat(500) }, 'x'.repeat(80)],
  [{}, '?'],
])('names the person of %j', (claims, name) => expect(nameOf(claims)).toBe(name))

test.each([
  [{ email: 'lan@example.vn', email_verified: true }, 'lan@example.vn'],
  [{ email: 'lan@example.vn', email_verified: 'true' }, 'lan@example.vn'],
  [{ email: 'lan@example.vn', email_verified: false }, undefined],
  [{ email: 'lan@example.vn' }, undefined],
  [{ email_verified: true }, undefined],
])('knows the address of %j when the provider has verified it', (claims, email) =>
  expect(personOf({ groups: ['officer'], ...claims }, 'groups')?.email).toBe(email),
)

test('keeps as many groups as a cookie holds', () => {
  const groups = ['officer', ...Array.from({ length: 300 }, (_, i) => `group-of-the-office-${i}`)]
  const kept = personOf({ groups }, 'groups')?.groups ?? []
  expect(kept[0]).toBe('officer')
  expect(kept.length).toBeGreaterThan(50)
  expect(JSON.stringify(kept).length).toBeLessThan(1_600)
})
