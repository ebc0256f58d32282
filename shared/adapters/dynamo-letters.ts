import { z } from 'zod'
import type { LetterId } from '../letter.ts'
import { type Archive, type Register, RevisionConflict } from '../ports.ts'
import type { LetterEntry } from '../register.ts'
import { digestOf, EntryItem, packed, unpacked } from './dynamo-entries.ts'
import { type Item, text, whole } from './dynamo-items.ts'
import { headItem, historyItem, letterPk } from './dynamo-letter-item.ts'
import type { Condition, Requests } from './dynamo-requests.ts'
import { HEAD, revisionKey } from './dynamo-table.ts'

const RevisionItem = z.object({ revision: whole, digest: text })

/**
 * Letters, each a partition of the table. A write replaces the head under the condition that it is the revision before:
 * that one write decides who was first, so that no transaction is needed. Before it the old head is copied into history;
 * who dies between the two leaves a copy of what still stands, and the next writer makes the same copy again.
 */
export const dynamoLetters = (
  table: Requests,
  archive: Archive,
): Pick<Register, 'putLetter' | 'letter' | 'letters' | 'revisions'> => {
  const entryOf = (item: Item): Promise<LetterEntry> => unpacked(EntryItem.parse(item), archive)
  const headOf = async (id: LetterId) => {
    const item = await table.get(letterPk(id), HEAD)
    return item && { item, ...RevisionItem.parse(item) }
  }
  const isWritten = async (entry: LetterEntry): Promise<boolean> => {
    const { letter, revision } = entry
    const head = await headOf(letter.id)
    if (!head || head.revision < revision) return false
    const item = head.revision === revision ? head.item : await table.get(letterPk(letter.id), revisionKey(revision))
    return RevisionItem.parse(item).digest === digestOf(entry)
  }
  return {
    putLetter: async (entry) => {
      const { letter, revision } = entry
      const head = await headOf(letter.id)
      if ((head?.revision ?? 0) === revision - 1) {
        const item = headItem(entry, await packed(entry, archive))
        if (head) await table.put(historyItem(letter.id, head.item, head.revision))
        if (await table.put(item, stillAt(head?.revision))) return
      }
      // Somebody was first: perhaps this very write, whose answer was lost on the way.
      if (!(await isWritten(entry))) throw new RevisionConflict(conflict(entry, head?.revision ?? 0))
    },
    letter: async (id) => {
      const head = await headOf(id)
      return head && entryOf(head.item)
    },
    letters: async (ids) => {
      const items = await table.getMany(ids.map(letterPk), HEAD, ['pk', 'entry', 'entryAt'])
      const found = await Promise.all(items.map(entryOf))
      const entries = new Map(found.map((entry) => [entry.letter.id, entry]))
      return ids.flatMap((id) => entries.get(id) ?? [])
    },
    revisions: async (id) => {
      // In the order of the sort keys the head comes first. A copy of what the head still holds is not history yet.
      const [head, ...copies] = await table.list({ partition: letterPk(id) })
      if (!head) return []
      const { revision: newest } = RevisionItem.parse(head)
      const history = copies.filter((item) => RevisionItem.parse(item).revision < newest)
      return Promise.all([...history, head].map(entryOf))
    },
  }
}

const stillAt = (revision: number | undefined): Condition =>
  revision === undefined
    ? { expression: 'attribute_not_exists(pk)' }
    : { expression: 'revision = :before', values: { ':before': revision } }

const conflict = ({ letter, revision }: LetterEntry, known: number): string =>
  `Letter ${letter.id} stood at revision ${known}; revision ${revision} cannot be written. Read it again first.`
