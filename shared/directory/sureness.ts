/**
 * How sure a name is that was read as one that is known: a noisy channel. The engine writes a wrong letter with a
 * chance that grows as its confidence falls, and then one of a few that look alike. Whoever reads “SYT” has read it
 * rightly unless the paper bears another known name a slip away, or an unknown one; names of more letters thin out, so
 * that a slip seldom leads from one to another. An independent line of the paper that says the same (`expected`) makes
 * every other explanation less likely.
 */

/** Letters that the engine may write for one: its slips are shared among them. */
const LOOK_ALIKES = 5
const SLIPS_WHEN_SURE = 0.02
const SLIPS_WHEN_UNSURE = 0.3
/** Chance that a misreading fits an independent line of the paper all the same. */
const FITS_BY_CHANCE = 0.05
/** Slips beyond this are too unlikely to count. */
const MOST_SLIPS = 2

/** The chance of one particular slip, by the engine's confidence (0–1). */
const slipChance = (confidence: number): number =>
  (SLIPS_WHEN_SURE + (SLIPS_WHEN_UNSURE - SLIPS_WHEN_SURE) * (1 - confidence)) / LOOK_ALIKES

/** How many names in use that no directory has lie a slip away from one of so many letters, to one that it has. */
const unknownNames = (letters: number): number => 2 ** (-letters / 2)

/** How many letters must be changed, put in or left out, up to a few; then more than that. */
export const slipsBetween = (a: string, b: string, most = MOST_SLIPS): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > most) return most + 1
    above = row
  }
  return above[b.length] ?? most + 1
}

/**
 * The chance that the paper bears `found` where `printed` was read; both spelled alike, as `known` are.
 *
 * @param known all names that could stand there, `found` among them
 * @param expected those of which another line of the paper speaks; empty where none does
 * @example sureness('SYT', 'SYT', { known: ['SYT', 'SCT', 'UBND'], confidence: 0.6 }) → 0.95
 */
export const sureness = (
  printed: string,
  found: string,
  { known, confidence, expected = [] }: { known: readonly string[]; confidence: number; expected?: readonly string[] },
): number => {
  const slip = slipChance(confidence)
  const others = expected.length > 0 ? FITS_BY_CHANCE : 1
  const weight = (name: string): number => (expected.length === 0 || expected.includes(name) ? 1 : FITS_BY_CHANCE)
  const slips = slipsBetween(printed, found)
  const likely = weight(found) * slip ** slips
  const rivals = new Set(known.filter((name) => name !== found))
  let rest = others * unknownNames(printed.length) * (slips === 0 ? slip : 1)
  for (const name of rivals) {
    const away = slipsBetween(printed, name)
    if (away <= MOST_SLIPS) rest += weight(name) * slip ** away
  }
  return likely / (likely + rest)
}

/**
 * The chance that the paper bears an unknown name just as it was read, and not a known one a few slips away: what is
 * nearly the abbreviation that the issuer's name tells is hardly one of its own.
 */
export const surenessOfUnknown = (
  printed: string,
  { known, confidence, expected = [] }: { known: readonly string[]; confidence: number; expected?: readonly string[] },
): number => {
  const slip = slipChance(confidence)
  const others = expected.length > 0 ? FITS_BY_CHANCE : 1
  const itself = others * unknownNames(printed.length)
  let rest = 0
  for (const name of new Set([...known, ...expected]))
    rest += (expected.includes(name) ? 1 : others) * slip ** slipsBetween(printed, name)
  return itself / (itself + rest)
}
