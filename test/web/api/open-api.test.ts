import { expect, test } from 'vitest'
import { z } from 'zod'
import { ACCESS } from '../../../shared/web/access.ts'
import { operations } from '../../../shared/web/api/api.ts'
import { refusedBy } from '../../../shared/web/api/open-api.ts'
import { PROBLEMS, ProblemCode } from '../../../shared/web/api/problem-words.ts'
import { webOffice } from '../web-office.ts'
import { apiOffice } from './api-office.ts'
import { holdToDocument } from './document.ts'

const office = apiOffice()
const document = await office.document()
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ method: method.toUpperCase(), path, ...one })),
)
const inBraces = (path: string) => path.replace('/api/v1', '').replace(/:(\w+)/gu, '{$1}')

test('the document lists every route of the application and of the table of access, and no other', () => {
  const listed = described.map(({ method, path }) => `${method} ${path}`).sort()
  const routed = office.web.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
  expect(listed.length).toBeGreaterThan(12)
  expect(listed).toEqual(routed.map(({ method, path }) => `${method} ${inBraces(path)}`).sort())
  const allowed = ACCESS.filter(([, path]) => path.startsWith('/api/'))
  expect(listed).toEqual(allowed.map(([method, path]) => `${method} ${inBraces(path)}`).sort())
  expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(listed.length)
})

test('every parameter of a path is described and required, and every part of a query that is read', () => {
  for (const { path, parameters } of described) {
    const inPath = parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name)
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name))
  }
  const search = described.find(({ operationId }) => operationId === 'searchLetters')
  expect(search?.parameters.map(({ name }) => name)).toEqual(
    'limit offset q year from to issuer type recipient urgency cites review tasks deadline closed restricted'.split(
      ' ',
    ),
  )
  expect(search?.parameters[0]?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
})

test('every reference leads somewhere, every schema is used, and none bears an $id of its own', () => {
  const text = JSON.stringify(document)
  const references = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/gu)].map(([, name]) => name))
  expect(references).toEqual(new Set(Object.keys(document.components.schemas)))
  expect(text).not.toMatch(/"\$(?:id|schema|defs)"/u)
})

test('every problem is described where it may come, with words in both languages', () => {
  const all = operations({ ...webOffice().ports, whole: webOffice().ports })
  expect(new Set(all.flatMap(refusedBy))).toEqual(new Set(ProblemCode.options))
  for (const one of all) {
    const responses = described.find(({ operationId }) => operationId === one.id)?.responses
    for (const code of refusedBy(one)) expect(responses?.[PROBLEMS[code].status]?.description).toContain(code)
  }
  expect(Object.keys(document['x-problems'])).toEqual(ProblemCode.options)
})

test('an answer of another shape, status or type would be noticed', async () => {
  const health = { status: 'ok', api: '1.0', you: { name: 'Lan', role: 'clerk' } }
  const hold = (body: unknown, status = 200, path = '/health') =>
    holdToDocument(document, 'GET', path, Response.json(body, { status }), body)
  hold(health)
  expect(() => hold({ ...health, api: 1 })).toThrow(z.ZodError)
  expect(() => hold({ ...health, more: 1 })).toThrow(z.ZodError)
  expect(() => hold(health, 201)).toThrow('does not say')
  expect(() => hold(health, 401)).toThrow('does not say')
  expect(() => hold(health, 200, '/healthy')).toThrow('does not say')
})
