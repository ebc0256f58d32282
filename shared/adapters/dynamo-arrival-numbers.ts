import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import { GivenNumber } from '../arrival-series.ts'
import type { ArrivalNumbers } from '../ports.ts'
import { type Item, text, toItem } from './dynamo-items.ts'
import { dynamoRequests } from './dynamo-requests.ts'

const NumberItem = z.object({ given: text })

const yearPk = (year: number): string => `ARRIVALS#${year}`
/** Keys are compared as text. */
const numberSk = (number: number): string => String(number).padStart(9, '0')

/** Of so many that give numbers at once, each is first at least once. */
const MOST_TRIES = 200

/**
 * Arrival numbers in DynamoDB: a year's numbers are a log, each an item that names its letter. Only who has read all
 * items before may write the next one, under the condition that nobody else has: so no number is left out or given
 * twice, no letter has two, and who dies after the write has given the number for good. An item is never changed, so
 * that what was read once is read no more.
 */
export const dynamoArrivalNumbers = (client: DynamoDBClient, table: string): ArrivalNumbers => {
  const requests = dynamoRequests(client, table)
  const logs = new Map<number, GivenNumber[]>()
  const logOf = async (year: number): Promise<GivenNumber[]> => {
    const known = logs.get(year) ?? []
    const next = (known.at(-1)?.number ?? 0) + 1
    const items = await requests.list({ partition: yearPk(year), range: [numberSk(next), '~'] })
    const log = [...known, ...items.map(parsed)]
    if (log.length > (logs.get(year)?.length ?? 0)) logs.set(year, log)
    return log
  }
  return {
    give: async ({ first, ...claim }) => {
      for (let tries = 1; tries <= MOST_TRIES; tries++) {
        // A letter may have got its number on the last day of the year before.
        const [before, log] = [await logOf(claim.year - 1), await logOf(claim.year)]
        const known = [...before, ...log].find(({ letter }) => letter === claim.letter)
        if (known) return known
        const last = log.at(-1)?.number
        const given: GivenNumber = { ...claim, number: last === undefined ? first : last + 1 }
        if (await requests.put(itemOf(given), { expression: 'attribute_not_exists(pk)' })) return given
      }
      throw new Error(`Letter ${claim.letter} got no arrival number in ${MOST_TRIES} tries: try again`)
    },
    given: async (year, last) => {
      const log = await logOf(year)
      return last === undefined ? log : log.slice(Math.max(0, log.length - last))
    },
  }
}

const parsed = (item: Item): GivenNumber => GivenNumber.parse(JSON.parse(NumberItem.parse(item).given))

const itemOf = (given: GivenNumber): Item => {
  const { year, number, letter, at, by } = given
  return toItem({ pk: yearPk(year), sk: numberSk(number), letter, at, by, given: JSON.stringify(given) })
}
