import { bareLetters, nearestName } from './nearest.ts'
import { type Organ, stands } from './organ.ts'
import { BUILT_IN } from './organs.ts'
import { sureness } from './sureness.ts'

/** Who is who: the built-in organs and the deployer's own. */
export type Directory = {
  organs: readonly Organ[]
  /** Every name and alias, and how it is spelled without marks. */
  names: readonly string[]
  bare: readonly string[]
  /** The deployer's own organs, whose groups are written out. */
  own: readonly Organ[]
}

/** The built-in directory with a deployer's own organs, which stand in place of built-in ones of the same name. */
export const directoryOf = (own: readonly Organ[] = []): Directory => {
  const mine = new Set(own.map(({ name }) => name))
  const organs = [...own, ...BUILT_IN.filter(({ name }) => !mine.has(name))]
  const names = [...new Set(organs.flatMap(({ name, aliases }) => [name, ...aliases]))]
  return { organs, names, bare: names.map(bareLetters), own }
}

export const DIRECTORY: Directory = directoryOf()

/** Organs under a name or an alias; several where a name was given again. */
export const organsNamed = (name: string, directory: Directory): Organ[] =>
  byName(directory).get(bareLetters(name)) ?? []

const named = new WeakMap<Directory, Map<string, Organ[]>>()

/** The same directory serves thousands of letters: its names are spelled once. */
const byName = (directory: Directory): Map<string, Organ[]> => {
  const known = named.get(directory)
  if (known) return known
  const all = new Map<string, Organ[]>()
  for (const organ of directory.organs)
    for (const bare of new Set([organ.name, ...organ.aliases].map(bareLetters)))
      all.set(bare, [...(all.get(bare) ?? []), organ])
  named.set(directory, all)
  return all
}

/** A printed name that is, or must be, one of the directory's, and the chance that the paper bears it. */
export const recognised = (
  printed: string,
  confidence: number,
  { names, bare }: Directory,
): { name: string; sure: number } | undefined => {
  const name = nearestName(printed, names)
  if (!name) return undefined
  return { name, sure: sureness(bareLetters(printed), bareLetters(name), { known: bare, confidence }) }
}

/** The organs that a group's words mean on a day, as the deployer's directory lists them. */
export const membersOf = (group: string, { own }: Directory, day?: string): Organ[] =>
  own.filter((one) => stands(one, day) && one.groups.some((name) => bareLetters(name) === bareLetters(group)))
