import { z } from 'zod'
import { afterConflict } from './after-conflict.ts'
import type { SavedViews } from './ports.ts'

/** A search that a person keeps under a name: the address of the list, without the host. */
export const SavedView = z.object({
  name: z.string().normalize('NFC').trim().min(1).max(60),
  url: z
    .string()
    .max(2_000)
    .regex(/^\/\?[\x21-\x7e]+$/u),
})
export type SavedView = z.infer<typeof SavedView>

/** More links in a list help nobody. */
export const MOST_SAVED = 50

/** Keeps a search under a name, in place of one of the same name. False when the person has too many. */
export const saveView = async (person: string, view: SavedView, saved: SavedViews): Promise<boolean> =>
  changed(person, saved, (views) => {
    const others = views.filter(({ name }) => name !== view.name)
    if (others.length >= MOST_SAVED) return undefined
    return [...others, view].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  })

/** Harmless when there is none of the name. */
export const forgetView = (person: string, name: string, saved: SavedViews): Promise<boolean> =>
  changed(person, saved, (views) => views.filter((view) => view.name !== name))

/** The same person may do so in two windows. */
const changed = (
  person: string,
  saved: SavedViews,
  change: (views: SavedView[]) => SavedView[] | undefined,
): Promise<boolean> =>
  afterConflict(async () => {
    const was = await saved.of(person)
    const views = change(was)
    if (views) await saved.keep(person, views, was)
    return views !== undefined
  })
