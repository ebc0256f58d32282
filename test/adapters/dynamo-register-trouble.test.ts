import { PutItemCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { dynamoRegister } from '../../shared/adapters/dynamo-register.ts'
import { memoryArchive } from '../../shared/adapters/memory-archive.ts'
import { changeScan } from '../../shared/change-scan.ts'
import { RevisionConflict } from '../../shared/ports.ts'
import type { ScanEntry } from '../../shared/register.ts'
import { letterEntry } from '../letter-entry.ts'
import { answersBetween } from '../servers/answers-between.ts'
import { dynamoClient, dynamoServer } from '../servers/dynamo-server.ts'

/** One table, asked directly and through a bad line. */
const opened = async (onTheWay: Parameters<typeof answersBetween>[1] = (_, ask) => ask()) => {
  const dynamo = await dynamoServer()
  onTestFinished(dynamo.close)
  const between = await answersBetween(dynamo.endpoint, onTheWay)
  onTestFinished(between.close)
  const client = dynamoClient(between.endpoint)
  onTestFinished(() => client.destroy())
  const register = dynamoRegister(dynamo.client(), dynamo.table, memoryArchive())
  return { dynamo, register, onBadLine: dynamoRegister(client, dynamo.table, memoryArchive()) }
}

const entry = letterEntry('1', 'UBND-TH', '2020-01-02', 'một')
const { id } = entry.letter
const byLan = { ...entry, revision: 2, by: 'Lan' }
const byMai = { ...entry, revision: 2, by: 'Mai' }

const scan: ScanEntry = {
  ...{ id: '1'.repeat(64), names: ['1.pdf'], bytes: 1, arrivedAt: '2026-01-01T00:00:00.000Z' },
  ...{ state: 'waiting', pagesRead: 0, letters: [] },
}

describe('a writer that dies between copying the old revision and writing the new one', () => {
  const died = async () => {
    let puts = 0
    const line = await opened(async (operation, ask) => {
      if (operation === 'PutItem') puts++
      return puts < 2 ? ask() : undefined
    })
    await line.register.putLetter(entry)
    await expect(line.onBadLine.putLetter(byLan)).rejects.toThrow()
    return line
  }

  test('leaves the letter and its history as they were', async () => {
    const { register } = await died()
    expect(await register.letter(id)).toEqual(entry)
    expect(await register.revisions(id)).toEqual([entry])
  })

  test.each([
    ['by the same person again', byLan],
    ['by somebody else', byMai],
  ])('leaves the revision to be written %s', async (_, next) => {
    const { register } = await died()
    await register.putLetter(next)
    expect(await register.revisions(id)).toEqual([entry, next])
    await expect(register.putLetter(next === byLan ? byMai : byLan)).rejects.toThrow(RevisionConflict)
    expect(await register.revisions(id)).toEqual([entry, next])
  })
})

test('a slow writer, whom others overtook twice, is told and changes nothing', async () => {
  const goOn = Promise.withResolvers<void>()
  const hasRead = Promise.withResolvers<void>()
  const { register, onBadLine } = await opened(async (operation, ask) => {
    if (operation !== 'PutItem') return ask()
    hasRead.resolve()
    await goOn.promise
    return ask()
  })
  await register.putLetter(entry)
  const slow = expect(onBadLine.putLetter(byMai)).rejects.toThrow(RevisionConflict)
  await hasRead.promise
  await register.putLetter(byLan)
  await register.putLetter({ ...byLan, revision: 3 })
  goOn.resolve()
  await slow
  expect(await register.revisions(id)).toEqual([entry, byLan, { ...byLan, revision: 3 }])
})

describe('writes whose first answers are lost on the way', () => {
  const losing = () => {
    let answers = 0
    return opened(async (operation, ask) => {
      const answer = await ask()
      return operation === 'PutItem' && answers++ < 2 ? undefined : answer
    })
  }

  test('stand once', async () => {
    const { onBadLine, register } = await losing()
    await onBadLine.putLetter(entry)
    await onBadLine.putLetter(byLan)
    expect(await register.revisions(id)).toEqual([entry, byLan])
  })

  test('change a scan once', async () => {
    const { onBadLine, register } = await losing()
    await changeScan(onBadLine, scan.id, (known) => known ?? scan)
    await changeScan(onBadLine, scan.id, (known) => known && { ...known, pagesRead: 7 })
    expect(await register.scan(scan.id)).toEqual({ ...scan, pagesRead: 7 })
  })
})

test('200 changes of a scan, by three processes at once, are all kept', { timeout: 90_000 }, async () => {
  const { dynamo, register } = await opened()
  await register.putScan(scan)
  // Each with modules of its own: within one process changes of a scan wait for each other.
  const asProcess = async () => {
    vi.resetModules()
    const { changeScan: change } = await import('../../shared/change-scan.ts')
    const { dynamoRegister: own } = await import('../../shared/adapters/dynamo-register.ts')
    return { change, own: own(dynamo.client(), dynamo.table, memoryArchive()) }
  }
  const processes = [await asProcess(), await asProcess(), await asProcess()]
  const names = Array.from({ length: 200 }, (_, i) => `${i}.pdf`)
  await Promise.all(
    names.map((name, i) => {
      const { change, own } = processes[i % 3] ?? { change: changeScan, own: register }
      return change(own, scan.id, (known) => known && { ...known, names: [...known.names, name] })
    }),
  )
  const kept = await register.scan(scan.id)
  expect(kept?.names.toSorted()).toEqual([...scan.names, ...names].toSorted())
})

test('a scan that an earlier version wrote with its keys in another order can be changed', async () => {
  const { dynamo, register } = await opened()
  const json = JSON.stringify(Object.fromEntries(Object.entries(scan).toReversed()))
  const Item = { pk: { S: `SCAN#${scan.id}` }, sk: { S: 'HEAD' }, entry: { S: json } }
  await dynamo.client().send(new PutItemCommand({ TableName: dynamo.table, Item }))
  await changeScan(register, scan.id, (known) => known && { ...known, pagesRead: 1 })
  expect(await register.scan(scan.id)).toEqual({ ...scan, pagesRead: 1 })
})

describe('a table too busy for whole answers', () => {
  const Batch = z.object({ Responses: z.object({ register: z.array(z.looseObject({ pk: z.unknown() })) }) })
  /** Of each answer to BatchGetItem only so large a part arrives. */
  const giving = (part: number) =>
    opened(async (operation, ask) => {
      const text = await ask()
      if (operation !== 'BatchGetItem') return text
      const items = Batch.parse(JSON.parse(text)).Responses.register
      const given = items.slice(0, Math.ceil(items.length * part))
      const left = items.slice(given.length).map(({ pk }) => ({ pk, sk: { S: 'HEAD' } }))
      return JSON.stringify({
        Responses: { register: given },
        UnprocessedKeys: left.length > 0 ? { register: { Keys: left } } : {},
      })
    })
  const entries = Array.from({ length: 130 }, (_, i) => letterEntry(`${i}`, 'UBND-TH', '2020-01-02', 'thư'))
  const ids = entries.map(({ letter }) => letter.id)

  test('is asked again for the rest, and letters come whole and in order', async () => {
    const { register, onBadLine } = await giving(0.3)
    for (const one of entries) await register.putLetter(one)
    expect((await onBadLine.letters(ids)).map(({ letter }) => letter.id)).toEqual(ids)
  })

  test('is told after some time when it gives nothing, rather than that letters are missing', async () => {
    const { register, onBadLine } = await giving(0)
    await register.putLetter(entry)
    await expect(onBadLine.letters([id])).rejects.toThrow(/too busy/u)
  })
})

test('an index that is behind the table lists nothing that has left the list', async () => {
  const old = new Map<string, string>()
  const { register, onBadLine } = await opened(async (operation, ask) => {
    if (operation !== 'Query') return ask()
    const answer = old.get('Query') ?? (await ask())
    old.set('Query', answer)
    return answer
  })
  await register.putLetter(entry)
  expect(await onBadLine.numbered('1/UBND-TH')).toHaveLength(1)
  const { number, fullNumber, ...fields } = entry.letter.fields
  await register.putLetter({ ...byLan, letter: { ...entry.letter, fields } })
  expect(await onBadLine.numbered('1/UBND-TH')).toEqual([])
})

test('a failure of the world is no conflict', async () => {
  const { dynamo } = await opened()
  const register = dynamoRegister(dynamo.client(), 'another', memoryArchive())
  await expect(register.putLetter(entry)).rejects.toThrow(ResourceNotFoundException)
  await expect(register.putScan(scan)).rejects.toThrow(ResourceNotFoundException)
})
