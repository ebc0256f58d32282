import { z } from 'zod'
import type { LetterId } from '../letter.ts'
import { type Archive, type ChangeFeed, type Register, RevisionConflict } from '../ports.ts'
import { arrivedOn, type LetterEntry } from '../register.ts'
import { numberKey } from '../vietnamese/search-terms.ts'
import { digestOf, EntryItem, packed, unpacked } from './dynamo-entries.ts'
import { type Item, text, whole } from './dynamo-items.ts'
import { headItem, historyItem, letterPk, moment, numberPk } from './dynamo-letter-item.ts'
import type { Requests } from './dynamo-requests.ts'
import { HEAD, type IndexName, revisionKey, TABLE } from './dynamo-table.ts'

const RevisionItem = z.object({ revision: whole, digest: text })
const IndexItem = z.object({ pk: text })
const ChangeItem = z.object({ revision: whole, changeSk: text })

type Letters = Omit<Register, 'putScan' | 'scan' | 'scans'> & ChangeFeed

/**
 * Letters, each a partition of the table. A write replaces the head under the condition that it is the revision before:
 * that one write decides who was first, so no transaction is needed. Before it the old head is copied into history; who
 * dies between the two leaves a copy of what still stands, and the copy is made again by the next writer.
 */
export const dynamoLetters = (table: Requests, archive: Archive): Letters => {
  const headOf = async (id: LetterId) => {
    const item = await table.get(letterPk(id), HEAD)
    return item && { item, ...RevisionItem.parse(item) }
  }
  const isWritten = async (entry: LetterEntry): Promise<boolean> => {
    const { letter, revision } = entry
    const head = await headOf(letter.id)
    const item = head?.revision === revision ? head.item : await table.get(letterPk(letter.id), revisionKey(revision))
    const isHistory = head !== undefined && head.revision >= revision
    return isHistory && item !== undefined && RevisionItem.parse(item).digest === digestOf(entry)
  }
  const entryOf = (item: Item): Promise<LetterEntry> => unpacked(EntryItem.parse(item), archive)
  const letters = async (ids: readonly LetterId[]): Promise<LetterEntry[]> => {
    const items = await table.getMany(ids.map(letterPk), HEAD, ['pk', 'entry', 'entryAt'])
    const entries = new Map(
      await Promise.all(items.map(async (item) => [text.parse(item.pk), await entryOf(item)] as const)),
    )
    return ids.flatMap((id) => entries.get(letterPk(id)) ?? [])
  }
  /** Letters of an index. It may be behind the table, where they are read: those that have left it since are dropped. */
  const listed = async (
    index: IndexName,
    question: Parameters<Requests['query']>[1],
    stillBelongs: (entry: LetterEntry) => boolean,
  ): Promise<LetterEntry[]> => {
    const ids = (await Array.fromAsync(table.query(index, question)))
      .flat()
      .map((item) => IndexItem.parse(item).pk.slice(letterPk('').length))
    return (await letters(ids)).filter(stillBelongs)
  }

  return {
    putLetter: async (entry) => {
      const { letter, revision } = entry
      const before = await headOf(letter.id)
      if ((before?.revision ?? 0) === revision - 1) {
        const item = headItem(entry, await packed(entry, archive))
        if (before) await table.put(historyItem(letter.id, before.item, before.revision))
        const wasFirst = await table.put(
          item,
          before
            ? { expression: 'revision = :before', values: { ':before': before.revision } }
            : { expression: 'attribute_not_exists(pk)' },
        )
        if (wasFirst) return
      }
      if (!(await isWritten(entry))) throw new RevisionConflict(conflict(entry, before?.revision ?? 0))
    },
    letter: async (id) => {
      const head = await headOf(id)
      return head && entryOf(head.item)
    },
    letters,
    revisions: async (id) => {
      const question = { where: 'pk = :pk', values: { ':pk': letterPk(id) } }
      // Keys come in their order: the head first. A copy of what the head still holds is not history yet.
      const [head, ...history] = (await Array.fromAsync(table.query(undefined, question))).flat()
      if (!head) return []
      const { revision: newest } = RevisionItem.parse(head)
      const earlier = history.filter((item) => RevisionItem.parse(item).revision < newest)
      return Promise.all([...earlier, head].map(entryOf))
    },
    toReview: async (most) => {
      const where = `${TABLE.indexes['to-review'].partition} = :pk`
      const question = { where, values: { ':pk': 'REVIEW' }, descending: true, most }
      const [entries, total] = await Promise.all([
        listed('to-review', question, ({ letter }) => letter.review.length > 0),
        table.count('to-review', 'REVIEW'),
      ])
      return { entries, total }
    },
    arrived: async (from, to) => {
      if (from > to) return []
      const { partition, sort } = TABLE.indexes['by-arrival']
      const where = `${partition} = :pk AND ${sort} BETWEEN :from AND :to`
      const values = { ':pk': 'LETTERS', ':from': from, ':to': `${to}#~` }
      return listed('by-arrival', { where, values }, (entry) => from <= arrivedOn(entry) && arrivedOn(entry) <= to)
    },
    numbered: async (fullNumber) => {
      const where = `${TABLE.indexes['by-number'].partition} = :pk`
      const question = { where, values: { ':pk': numberPk(fullNumber) }, descending: true }
      return listed(
        'by-number',
        question,
        ({ letter: { fields } }) => numberKey(fields.fullNumber?.value ?? '') === numberKey(fullNumber),
      )
    },
    changes: async function* (since) {
      const { partition, sort } = TABLE.indexes.changes
      const from = since === undefined ? '0' : moment(since)
      const where = `${partition} = :pk AND ${sort} >= :from`
      for await (const items of table.query('changes', { where, values: { ':pk': 'LETTERS', ':from': from } })) {
        yield items.map((item) => {
          const { changeSk, revision } = ChangeItem.parse(item)
          const [at = '', id = ''] = changeSk.split('#')
          return { id, revision, at }
        })
      }
    },
  }
}

const conflict = ({ letter, revision }: LetterEntry, known: number): string =>
  `Letter ${letter.id} stands at revision ${known}; revision ${revision} cannot be written. Read it again first.`
