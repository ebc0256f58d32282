import { type Random, random, seedOf } from '../fixtures/random.ts'
import { SCANNERS, type Scanner } from '../fixtures/scanner.ts'
import type { Typed } from '../fixtures/typed.ts'

/** What happened to a letter between its printing and its file. */
export type Worn = {
  seed: number
  scanner: Scanner
  handwritten: ('number' | 'day')[]
  arrival?: NonNullable<Typed['arrival']>
  /** How far the seal lies from its place (points). */
  seal: { x: number; y: number }
}

const MACHINES = [
  SCANNERS.colour,
  SCANNERS.everyday,
  SCANNERS.bilevel,
  SCANNERS.grey,
  SCANNERS.bilevel300,
  SCANNERS.clean,
]
const INKS = ['red', 'red', 'blue'] as const

/** Drawn by lot, the same for the same name and round: every third letter is stamped, every second filled in by pen. */
export const wornBy = (name: string, round: number, issuedOn: string): Worn => {
  const seed = seedOf(`${name} ${round}`)
  const next = random(seed)
  const machine = MACHINES[Math.floor(next() * MACHINES.length)] ?? SCANNERS.grey
  const scanner = { ...machine, skew: Number((next() * 2 - 1).toFixed(2)) }
  const byHand = next() < 0.5
  const stamped = next() < 0.36
  return {
    seed,
    scanner,
    handwritten: byHand ? ['number', 'day'] : [],
    ...(stamped && { arrival: arrivalAfter(issuedOn, next) }),
    seal: { x: next() * 16 - 8, y: next() * 20 - 8 },
  }
}

const DAY_MS = 86_400_000

const arrivalAfter = (issuedOn: string, next: Random): NonNullable<Typed['arrival']> => ({
  office: ['SỞ Y TẾ TỈNH MẪU', 'CÔNG VĂN ĐẾN'],
  number: String(100 + Math.floor(next() * 4000)),
  date: new Date(Date.parse(issuedOn) + Math.floor(1 + next() * 9) * DAY_MS).toISOString().slice(0, 10),
  ink: INKS[Math.floor(next() * INKS.length)] ?? 'red',
  turned: Math.round(next() * 14 - 5) || 3,
})
