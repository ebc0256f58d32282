/**
 * The shape of the one table, for whoever makes it (the stack, the tests' server) and for whoever asks it.
 * All keys are strings. A letter is one partition, `LETTER#<id>`: `HEAD` is its newest revision, `REV#000001` … are the
 * earlier ones. A scan is one item, `SCAN#<id>` `HEAD`. An item is in an index only while it bears both of its keys, so
 * that history is in none. Every index lists one partition (or one number), in the order of its sort key; DynamoDB takes
 * about a thousand writes a second there, more than any office has letters.
 */
export const TABLE = {
  keys: { partition: 'pk', sort: 'sk' },
  /** Each projects its keys alone, and what it includes: entries are fetched from the table, where they are current. */
  indexes: {
    /** `REVIEW`, then doubts#day of issue#letter: letters of which a person should check something. */
    'to-review': { partition: 'reviewPk', sort: 'reviewSk', include: [] },
    /** `LETTERS`, then day of arrival#letter; `SCANS`, then moment of arrival#scan. */
    'by-arrival': { partition: 'arrivalPk', sort: 'arrivalSk', include: [] },
    /** `NUMBER#<numberKey>`, then day of issue#letter. */
    'by-number': { partition: 'numberPk', sort: 'numberSk', include: [] },
    /** `LETTERS`, then moment of writing#letter: newest revisions as they were written. */
    changes: { partition: 'changePk', sort: 'changeSk', include: ['revision'] },
  },
  /** The stream says which item changed (`sk` tells heads from history), not what it holds: that is read afresh. */
  stream: 'KEYS_ONLY',
} as const

export type IndexName = keyof typeof TABLE.indexes

/** Where the newest state of a letter or scan lies. */
export const HEAD = 'HEAD'
/** @example revisionKey(2) → 'REV#000002' */
export const revisionKey = (revision: number): string => `REV#${String(revision).padStart(6, '0')}`

/** The two keys by which an index finds an item: its partition, and the parts of its sort key from the coarsest on. */
export const indexed = (index: IndexName, partition: string, ...parts: string[]): Record<string, string> => {
  const { partition: pk, sort } = TABLE.indexes[index]
  return { [pk]: partition, [sort]: parts.join('#') }
}

/** One spelling for every moment, so that their text has their order. */
export const moment = (iso: string): string => new Date(iso).toISOString()
