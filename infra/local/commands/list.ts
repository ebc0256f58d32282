import type { ScanEntry } from '../../../shared/register.ts'
import { openOffice } from '../office.ts'
import { rowHere } from '../rows.ts'
import type { Options } from '../vanthu.ts'

/** `vanthu list`: every scan that ever arrived and where it stands, newest first. */
export const list = (_: string[], options: Options): Promise<number> => print(options, () => true)

/** `vanthu rejected`: the scans that could not be used and those that wait for a person, each with what to do. */
export const rejected = (_: string[], options: Options): Promise<number> =>
  print(options, ({ state, stuck }) => state === 'rejected' || stuck !== undefined)

const print = async ({ data, json, lang }: Options, wanted: (entry: ScanEntry) => boolean): Promise<number> => {
  const office = openOffice(data)
  try {
    for (const entry of (await office.register.scans()).filter(wanted))
      process.stdout.write(json ? `${JSON.stringify(entry)}\n` : await rowHere(entry, office.register, lang))
    return 0
  } finally {
    await office.close()
  }
}
