import { recogniseDigits } from '../../shared/adapters/digit-recogniser.ts'
import { CROP } from '../../shared/handwriting/crop.ts'

/** A letter has three blanks, each looked at five times (shared/handwriting/looks.ts). */
const CROPS = 3 * 5
const LETTERS = 40

/** Milliseconds that the network of handwritten digits takes for a letter, in one thread; what it sees makes no difference. */
export const digitMilliseconds = async (): Promise<number> => {
  const crops = Array.from({ length: CROPS }, (_, i) =>
    Float32Array.from({ length: CROP.width * CROP.height }, (_, at) => ((at * (i + 1)) % 97 > 80 ? 1 : 0)),
  )
  await recogniseDigits(crops)
  const start = performance.now()
  for (let i = 0; i < LETTERS; i++) await recogniseDigits(crops)
  return (performance.now() - start) / LETTERS
}
