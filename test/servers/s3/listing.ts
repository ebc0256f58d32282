import { invalidArgument } from './refusal.ts'
import { queried, type S3Request } from './request.ts'

const MOST_KEYS = 1000

type Listing = {
  encoding: 'url' | undefined
  /** A key as this list writes it. */
  written: (key: string) => string
  /** How many a page holds. */
  most: number
}

/** What both lists are asked alike. */
export const wayOfListing = (request: S3Request): Listing => {
  const encoding = queried(request, 'encoding-type')
  const most = mostKeys(queried(request, 'max-keys'))
  if (encoding === undefined) return { encoding, written: (key) => key, most }
  if (encoding === 'url') return { encoding, written: formEncoded, most }
  throw invalidArgument('encoding-type', 'Invalid Encoding Method specified in Request')
}

/** As S3 does it: like a form's field, but slashes stay. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')

const mostKeys = (asked = String(MOST_KEYS)): number => {
  if (!/^\d+$/u.test(asked)) {
    throw invalidArgument('max-keys', 'Provided max-keys not an integer or within integer range')
  }
  return Math.min(Number(asked), MOST_KEYS)
}
