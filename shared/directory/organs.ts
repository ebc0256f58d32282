import { CENTRAL_ORGANS } from './central-organs.ts'
import type { Organ } from './organ.ts'
import { PROVINCIAL_ORGANS } from './provincial-organs.ts'

/** The built-in directory: organs of state, Party, courts, procuracies and the Front, each name with its days. */
export const BUILT_IN: readonly Organ[] = [...CENTRAL_ORGANS, ...PROVINCIAL_ORGANS]

const names = (organs: readonly Organ[]): string[] => organs.flatMap(({ name, aliases }) => [name, ...aliases])

/** Every name that a head may bear as a whole. */
export const ORGANS: readonly string[] = [...new Set(names(BUILT_IN))]

export const MINISTRIES = CENTRAL_ORGANS.filter(({ name }) => name.startsWith('Bộ ')).map(({ name }) => name)
export const DEPARTMENTS = PROVINCIAL_ORGANS.filter(({ name, parent }) => name.startsWith('Sở ') && !parent).map(
  ({ name }) => name,
)
