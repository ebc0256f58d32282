import { expect, test } from 'vitest'
import { type Measured, mostErrors, sheet, table } from '../../tools/handwriting/measured.ts'

const blank = (truth: string, read: string, probability: number): Measured => ({
  name: 'thư <1>.1',
  blank: 'number',
  truth,
  found: true,
  right: read === truth,
  amongThree: read === truth,
  candidates: [{ text: read, probability }],
  milliseconds: 4,
  picture: Buffer.from('PNG'),
})

test.each([
  [0, 31, 0.092],
  [1, 39, 0.116],
  [0, 300, 0.01],
  [0, 0, 1],
])('%d errors in %d leave a rate of up to %f', (errors, of, rate) =>
  expect(mostErrors(errors, of)).toBeCloseTo(rate, 2),
)

test('accepted ones and the wrong among them are counted', () => {
  expect(table([blank('251', '251', 0.97), blank('2062', '2002', 0.83), blank('12', '72', 0.95)])).toContain(
    '| number | 3 | 3 | 1 | 1 | 2 | 1 |',
  )
})

test('the sheet shows what was misread or doubted, and no more', () => {
  const html = sheet([blank('251', '251', 0.97), blank('2062', '2002', 0.83)])
  expect(html).toContain('2002 83 %')
  expect(html).toContain('thư &#60;1&#62;.1')
  expect(html).not.toContain('>251<')
})
