import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { architecture } from '../../tools/drawing/architecture.ts'
import { permissionTable } from '../../tools/drawing/permission-table.ts'
import { permissions } from '../../tools/drawing/permissions.ts'
import { type Resource, resources } from '../../tools/drawing/stacks.ts'
import { nameOf } from '../../tools/drawing/things.ts'
import { wiring, withoutStream } from '../../tools/drawing/wiring.ts'

let stack: Resource[]
let drawn: string
beforeAll(async () => {
  stack = resources()
  drawn = await architecture(stack)
})

const ofType = (type: string) => stack.filter((resource) => resource.type === type)
const withProperties = (id: string, properties: Record<string, unknown>): Resource[] =>
  stack.map((resource) => (resource.id === id ? { ...resource, properties } : resource))
const policyOf = (name: string) => ofType('AWS::IAM::Policy').find(({ id }) => id.startsWith(name))?.id ?? ''

const doc = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

test('the picture in docs is that of the stack as it is now (else: npm run drawing)', () => {
  expect(doc('architecture.svg')).toBe(drawn)
})

test('so is the table of permissions', () => {
  expect(doc('operations.md')).toContain(`\n\n${permissionTable(stack)}\n\n`)
})

test.each([
  ['function', 'AWS::Lambda::Function', 9],
  ['queue', 'AWS::SQS::Queue', 5],
  ['topic', 'AWS::SNS::Topic', 2],
  ['table', 'AWS::DynamoDB::Table', 1],
])('shows every %s of the stack', (_, type, least) => {
  const ids = ofType(type).map(({ id }) => id)
  expect(ids.length).toBeGreaterThanOrEqual(least)
  for (const id of ids) expect(drawn).toContain(`<title>${id}</title>`)
})

test('shows every prefix that a function may touch', () => {
  const touched = permissions(stack).flatMap(({ on }) => /^Archive\w+\/(.+)\*$/u.exec(on)?.[1] ?? [])
  expect(new Set(touched).size).toBe(8)
  for (const prefix of touched) expect(drawn).toContain(`>${prefix}</text>`)
})

test('what AWS hands to a function, the function may take, and it may take nothing else', () => {
  const functions = new Set(ofType('AWS::Lambda::Function').map(({ id }) => id))
  const queues = new Set([...ofType('AWS::SQS::Queue'), ...ofType('AWS::DynamoDB::Table')].map(({ id }) => id))
  const handed = wiring(stack).filter(({ from, to }) => queues.has(from) && functions.has(to))
  const taken = permissions(stack).filter(({ deed }) => deed === 'takes')
  expect(handed.map(({ from, to }) => `${nameOf(to)} ${from}`).sort()).toEqual(
    taken.map(({ who, on }) => `${nameOf(who)} ${withoutStream(on)}`).sort(),
  )
})

test('a permission that is taken away is drawn no more', async () => {
  const drawnWithout = await architecture(
    withProperties(policyOf('DailyLedger'), { Roles: [], PolicyDocument: { Statement: [] } }),
  )
  expect(drawn).toContain('>ledger/</text>')
  expect(drawnWithout).not.toContain('>ledger/</text>')
})

test.each(['s3:*', 's3:GetObjectVersion', 'dynamodb:DeleteItem'])(
  'refuses to draw a stack in which a function may %s, of which it knows nothing',
  (action) => {
    const [role] = ofType('AWS::Lambda::Function').map(({ properties }) => properties.Role)
    const statement = { Effect: 'Allow', Action: action, Resource: '*' }
    const changed = withProperties(policyOf('Pages'), { Roles: [role], PolicyDocument: { Statement: [statement] } })
    expect(() => permissions(changed)).toThrow(`may ${action}: say in tools/drawing/permissions.ts`)
  },
)
