import type { Found, Signer } from '../letter.ts'
import type { PageReading } from '../reading.ts'
import { foundIn } from './evidence.ts'
import { lookedAt } from './filled-in.ts'
import { mergedSigner } from './ii-7-merged-signer.ts'
import { nameElsewhere } from './ii-7-name-elsewhere.ts'
import { nameInLines } from './ii-7-name-lines.ts'
import { signerOf } from './ii-7-signature.ts'
import { titleBandsOf, titlesInBands } from './ii-7-title-bands.ts'
import { pieceOf, piecesOf } from './pieces.ts'
import type { Zones } from './zones.ts'

/** The signature as the page was read, filled up from the looks at the seal's place by itself. */
export const signerOnPages = ({ signature, recipients }: Zones, pages: PageReading[]): Found<Signer> | undefined => {
  const page = pages.find(({ page }) => page === (recipients[0]?.page ?? signature[0]?.page))
  const again = (page?.looks ?? [])
    .filter(({ kind }) => kind === 'signature')
    .map(({ lines }) => lines.map(({ words }) => pieceOf(words, page?.page ?? 1)).sort((a, b) => a.box.top - b.box.top))
  const all = pages.flatMap((each) => piecesOf(each))
  const elsewhere = nameElsewhere(all, [...signature, ...again.flat()])
  const bands = titlesInBands(titleBandsOf(page))
  const named = { authorities: [], titles: [], ...nameInLines(lookedAt(page, 'name-line')) }
  const read = mergedSigner([...[signature, ...again].map(signerOf), named], { bands, elsewhere })
  return read && foundIn(read.signer, read.pieces, read.confidence)
}
