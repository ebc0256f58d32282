import { openOffice } from '../office.ts'
import { lineOf } from '../rows.ts'
import type { Options } from '../vanthu.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `vanthu search 251 nntn`: one line a letter, best first. */
export const search = async (words: string[], { data, json }: Options): Promise<number> => {
  if (words.length === 0) throw new WrongUsage('search WORDS…')
  const office = openOffice(data)
  try {
    const { hits } = await office.search.search({ words: words.join(' '), limit: 20 })
    for (const { entry } of hits) {
      process.stdout.write(json ? `${JSON.stringify(entry.letter)}\n` : lineOf(entry.letter))
    }
    return 0
  } finally {
    await office.close()
  }
}
