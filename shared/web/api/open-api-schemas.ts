import { z } from 'zod'
import { Citation, Letter, Task } from '../../letter.ts'
import { LetterView } from '../../letter-view.ts'
import { SavedView } from '../../saved-views.ts'
import { Access, LetterViews } from './access.ts'
import { Assigning, ListedNumber, ListedNumbers } from './arrival-numbers.ts'
import { Book, BookClosed, BookRow, Closing } from './books.ts'
import { Correction } from './corrections.ts'
import { Health } from './health.ts'
import { TakenIn, UploadForm } from './intake.ts'
import { FoundLetter, FoundLetters, ListedLetter, Revisions, WholeLetter } from './letters.ts'
import { MissingLetter, MissingLetters } from './missing.ts'
import { Problem } from './problem.ts'
import { LettersToReview } from './review.ts'
import { SameLetters, Sameness } from './same-letters.ts'
import { Forgetting, KeptViews, ViewToKeep } from './saved-views.ts'
import { Division, Joining, ReadAgain, Rejecting } from './scan-changes.ts'
import { LetterInShort, ListedScan, ListedScans } from './scans.ts'
import { TaskHandling, TaskOfLetter } from './task-states.ts'
import { ListedTask, ListedTasks } from './tasks.ts'

/** The schemas that the document names; one that is used and not named here fails when the document is made. */
const NAMED = {
  Letter,
  Task,
  WholeLetter,
  ListedLetter,
  FoundLetter,
  FoundLetters,
  Revisions,
  Correction,
  Access,
  SameLetters,
  Sameness,
  Assigning,
  ListedNumber,
  ListedNumbers,
  SavedView,
  ViewToKeep,
  KeptViews,
  Forgetting,
  Citation,
  MissingLetter,
  MissingLetters,
  TaskOfLetter,
  TaskHandling,
  BookRow,
  BookClosed,
  Book,
  Closing,
  Division,
  ReadAgain,
  Joining,
  Rejecting,
  LetterView,
  LetterViews,
  LettersToReview,
  ListedTask,
  ListedTasks,
  LetterInShort,
  ListedScan,
  ListedScans,
  TakenIn,
  UploadForm,
  Health,
  Problem,
}

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })

const uri = (id: string): string => `#/components/schemas/${id}`

/** A named schema as JSON Schema 2020-12, with references among each other. */
export const schemas = (): Record<string, object> =>
  Object.fromEntries(
    // An $id may not be a fragment, and the dialect is that of the document.
    Object.entries(z.toJSONSchema(registry, { uri }).schemas).map(([name, { $id, $schema, ...schema }]) => [
      name,
      schema,
    ]),
  )

/** @throws Error for a schema that has no name here */
export const reference = (schema: z.ZodType): { $ref: string } => {
  const id = registry.get(schema)?.id
  if (!id) throw new Error('A schema of the API has no name in open-api-schemas.ts')
  return { $ref: uri(id) }
}
