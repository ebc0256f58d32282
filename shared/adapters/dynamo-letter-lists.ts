import { z } from 'zod'
import type { Register } from '../ports.ts'
import { arrivedOn, type LetterEntry } from '../register.ts'
import type { ChangeFeed } from '../replica-ports.ts'
import { numberKey } from '../vietnamese/search-terms.ts'
import { text, whole } from './dynamo-items.ts'
import { letterIdOf, numberPk } from './dynamo-letter-item.ts'
import type { Question, Requests } from './dynamo-requests.ts'
import { moment } from './dynamo-table.ts'
import { nearestNumbered } from './nearest-numbered.ts'

const ListedItem = z.object({ pk: text })
const NumberedItem = z.object({ pk: text, numberPk: text, numberSk: text })
const ChangeItem = z.object({ pk: text, changeSk: text, revision: whole })

/** Sorts behind every key that begins with the day or moment in front of it. */
const TO_ITS_END = '#~'

/**
 * Lists of letters, each a partition of an index. Where an index is a moment behind the table, letters that have left the
 * list since are dropped: what is given always belongs there as it stands.
 */
export const dynamoLetterLists = (
  table: Requests,
  { letters }: Pick<Register, 'letters'>,
): Pick<Register, 'toReview' | 'arrived' | 'numbered' | 'numberedNear'> & ChangeFeed => {
  const listed = async (question: Question, belongs: (entry: LetterEntry) => boolean): Promise<LetterEntry[]> => {
    const items = await table.list(question)
    // Whatever moves within an index while it is read may come twice.
    const ids = new Set(items.map((item) => letterIdOf(ListedItem.parse(item).pk)))
    return (await letters([...ids])).filter((entry) => !entry.withdrawn && belongs(entry))
  }
  return {
    toReview: async (most) => {
      const doubted = { index: 'to-review', partition: 'REVIEW', descending: true } as const
      const [entries, total] = await Promise.all([
        listed({ ...doubted, most }, ({ letter }) => letter.review.length > 0),
        table.count(doubted),
      ])
      return { entries, total }
    },
    arrived: async (from, to) => {
      // DynamoDB refuses a range that ends before it begins.
      if (from > to) return []
      return listed({ index: 'by-arrival', partition: 'LETTERS', range: [from, to + TO_ITS_END] }, (entry) => {
        const day = arrivedOn(entry)
        return from <= day && day <= to
      })
    },
    numbered: async (fullNumber) =>
      listed(
        { index: 'by-number', partition: numberPk(fullNumber), descending: true },
        ({ letter: { fields } }) => !!fields.fullNumber && numberKey(fields.fullNumber.value) === numberKey(fullNumber),
      ),
    numberedNear: async (numbers, mostEach) => {
      // An index gives one number at a time; entries are read at once, and of the nearest letters alone.
      const partitions = [...new Set(numbers.map(({ fullNumber }) => numberPk(fullNumber)))]
      const lists = await Promise.all(
        partitions.map(async (partition) => table.list({ index: 'by-number', partition, descending: true })),
      )
      const known = lists.flat().map((item) => {
        const { pk, numberPk: key, numberSk } = NumberedItem.parse(item)
        return { id: letterIdOf(pk), key, day: numberSk.slice(0, numberSk.indexOf('#')) }
      })
      const asked = new Set(numbers.map(({ fullNumber }) => numberKey(fullNumber)))
      const near = await letters(nearestNumbered(numbers, known, mostEach, numberPk))
      return near.filter(({ withdrawn, letter: { fields } }) => {
        return !withdrawn && !!fields.fullNumber && asked.has(numberKey(fields.fullNumber.value))
      })
    },
    changes: async function* (since) {
      const from = since === undefined ? '0' : moment(since)
      for await (const items of table.pages({ index: 'changes', partition: 'LETTERS', range: [from, '~'] })) {
        yield items.map((item) => {
          const { pk, changeSk, revision } = ChangeItem.parse(item)
          return { id: letterIdOf(pk), revision, at: changeSk.slice(0, changeSk.indexOf('#')) }
        })
      }
    },
  }
}
