import type { Archive, Register, SearchIndex } from './ports.ts'
import type { LetterEntry, ScanEntry } from './register.ts'
import { withAnswersShown, withAnswersStored } from './shown-answers.ts'
import { type Cover, coverIn, coverOf, type Sight, sees, seesFile } from './sight.ts'

/** The register as a reader sees it: a letter that is kept from him is not there, in no list and by no id. */
export const readableRegister = (register: Register, sight: () => Sight): Register => {
  const shown = (entries: LetterEntry[]) => withAnswersShown(entries, register, sight().reader)
  const listed = (entries: LetterEntry[]) => shown(entries.filter((entry) => sees(sight(), entry, 'listed')))
  return {
    putScan: async (entry, was) => {
      if (entry.withheld) throw new Error(`The entry of scan ${entry.id} is not whole: it cannot be written`)
      await register.putScan(entry, was)
    },
    scan: async (id) => {
      const scan = await register.scan(id)
      const { reader } = sight()
      return !scan || reader.seesAll ? scan : shownScan(await coverIn(scan, register, reader))
    },
    scans: async (limit) => {
      const scans = await register.scans(limit)
      const { reader } = sight()
      if (reader.seesAll) return scans
      return Promise.all(scans.map(async (scan) => shownScan(await coverIn(scan, register, reader))))
    },
    putLetter: async (entry) => register.putLetter(await withAnswersStored(entry, register)),
    letter: async (id) => {
      const entry = await register.letter(id)
      return entry && sees(sight(), entry, 'opened') ? (await shown([entry]))[0] : undefined
    },
    letters: async (ids) => listed(await register.letters(ids)),
    revisions: async (id) => {
      const all = await register.revisions(id)
      const newest = all.at(-1)
      return newest && sees(sight(), newest, 'opened') ? shown(all) : []
    },
    toReview: async (most) => {
      if (sight().reader.seesAll) {
        const { entries, total } = await register.toReview(most)
        return { entries: await listed(entries), total }
      }
      const all = await listed((await register.toReview(Number.MAX_SAFE_INTEGER)).entries)
      return { entries: all.slice(0, most), total: all.length }
    },
    arrived: async (from, to) => listed(await register.arrived(from, to)),
    numbered: async (fullNumber) => listed(await register.numbered(fullNumber)),
  }
}

const WITHHELD = {
  vi: 'Bản quét có văn bản chỉ dành cho một số người.',
  en: 'A letter of this scan is restricted to some people.',
}

/** A file's name and a reason for rejecting it may tell what the letter is about. */
const shownScan = ({ scan, open, hidden }: Cover): ScanEntry => {
  if (hidden.length === 0) return scan
  const { restricted: _, ...others } = scan
  const kept = new Set(hidden.map(({ letter }) => letter.id))
  return {
    ...others,
    names: [scan.id.slice(0, 12)],
    ...(scan.rejection && { rejection: { ...scan.rejection, message: WITHHELD } }),
    letters: open.map(({ letter }) => letter.id).filter((id) => scan.letters.includes(id) && !kept.has(id)),
    withheld: true,
  }
}

/** Search as a reader sees it: what is kept from him is neither found nor counted; answers as the register shows them. */
export const readableSearch = (search: SearchIndex, sight: () => Sight, register?: Register): SearchIndex => ({
  index: search.index,
  remove: search.remove,
  search: async (query) => {
    const { hits, total } = await search.search({ ...query, reader: sight().reader })
    // An index may be a moment behind the register, of which these entries are.
    const seen = hits.filter(({ entry }) => sees(sight(), entry, 'listed'))
    const entries = seen.map(({ entry }) => entry)
    const shown = register ? await withAnswersShown(entries, register, sight().reader) : entries
    return { hits: seen.map((hit, i) => ({ ...hit, entry: shown[i] ?? hit.entry })), total }
  },
  facet: (name, most) => search.facet(name, most, sight().reader),
})

const SCAN_KEY = /^(?:scans|readings|pages|published)\/(?<scan>[0-9a-f]{64})(?:\/(?<page>\d+)\.)?/u

/** What a reader may have of a scan's objects. */
export type FileSight = { mayHave(key: string): Promise<boolean> }

/** Objects of scans by the letters on them; of other objects none but what is read with every reader's own eyes. */
export const fileSight = (register: Register, sight: () => Sight): FileSight => ({
  mayHave: async (key) => {
    const { scan, page } = SCAN_KEY.exec(key)?.groups ?? {}
    const cover = scan && (await coverOf(scan, register, sight()))
    return !!cover && seesFile(cover, page === undefined ? undefined : Number(page), sight())
  },
})

/** The archive as a reader sees it: the files and pages of scans of which nothing is kept from him. */
export const readableArchive = (archive: Archive, { mayHave }: FileSight): Archive => ({
  put: archive.put,
  putNew: archive.putNew,
  remove: archive.remove,
  get: async (key) => ((await mayHave(key)) ? archive.get(key) : undefined),
  has: async (key) => (await mayHave(key)) && archive.has(key),
  list: async (prefix) => {
    const keys = await archive.list(prefix)
    const may = await Promise.all(keys.map(mayHave))
    return keys.filter((_, i) => may[i])
  },
})
