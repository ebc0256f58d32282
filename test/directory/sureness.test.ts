import { describe, expect, test } from 'vitest'
import { symbolSureness } from '../../shared/decree-30/symbol-sureness.ts'
import { DIRECTORY, recognised } from '../../shared/directory/directory.ts'
import { slipsBetween, sureness } from '../../shared/directory/sureness.ts'

test.each([
  ['SYT', 'SYT', 0],
  ['SYT', 'SVT', 1],
  ['UBND', 'UBN', 1],
  ['kiengiang', 'tiengiang', 1],
  ['SYT', 'UBND', 3],
])('%s and %s are %d slips apart', (a, b, slips) => expect(slipsBetween(a, b)).toBe(slips))

describe('a name that is known', () => {
  const known = ['SYT', 'SCT', 'UBND', 'NVY', 'NVD']

  test('is surer than the engine was, less so where another known name is a slip away', () => {
    const alone = sureness('UBND', 'UBND', { known, confidence: 0.5 })
    const beside = sureness('NVY', 'NVY', { known, confidence: 0.5 })
    expect(alone).toBeGreaterThan(0.95)
    expect(beside).toBeLessThan(alone)
  })

  test('is less sure the worse the print, and surer where another line says the same', () => {
    const at = (confidence: number, expected: string[] = []) => sureness('NVY', 'NVY', { known, confidence, expected })
    expect(at(0.2)).toBeLessThan(at(0.9))
    expect(at(0.2, ['NVY'])).toBeGreaterThan(at(0.2))
  })

  test('of a province is surer the longer it is', () => {
    const sure = (name: string) => recognised(name, 0.5, DIRECTORY)?.sure ?? 0
    expect(sure('Sở Y tế')).toBeLessThan(sure('Ủy ban nhân dân tỉnh Quảng Ngãi'))
  })
})

describe('a symbol', () => {
  const evidence = {
    issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    ofIssuer: ['UBND'],
    ofType: ['QĐ'],
    ofUnit: ['VT', 'KTTH'],
    known: [],
  }
  const sure = (symbol: string) => symbolSureness(symbol, 0.85, evidence)

  test.each(['QĐ-UBND', 'UBND-KTTH'])('%s that its letter bears out is sure', (symbol) =>
    expect(sure(symbol)).toBeGreaterThan(0.95),
  )

  test.each(['QĐ-UBMD', 'QĐ-UBNĐ', 'QB-UBND', 'UBND-KTTN', 'UBNB-KTTH'])('%s, a slip from it, is not', (symbol) =>
    expect(sure(symbol)).toBeLessThan(0.8),
  )

  test('whose unit nobody knows is as sure as the engine', () => expect(sure('UBND-XZW9')).toBe(0.85))

  test.each([
    ['QĐ-SNN&PTNT', true],
    ['QĐ-SVH,TT,DL', true],
    ['QĐ-SVH,TT&DL', true],
    ['QĐ-SVH,TI,DL', false],
    ['QĐ-SVH,TT,DU', false],
  ])('%s, with signs inside an organ’s abbreviation: sure is %s', (symbol, isSure) =>
    expect(sure(symbol) > 0.95).toBe(isSure),
  )
})
