import { expect, test } from 'vitest'
import { recogniseDigits } from '../../shared/adapters/digit-recogniser.ts'
import { stampNumber } from '../../shared/handwriting/stamp-number.ts'

test('reads a line on which nobody wrote as empty, if it reads it as anything', async () => {
  const picture = { width: 400, height: 120, pixels: new Uint8Array(400 * 120).fill(255) }
  for (let x = 60; x < 330; x += 7)
    for (let i = 0; i < 2; i++) picture.pixels.fill(0, (80 + i) * 400 + x, (80 + i) * 400 + x + 2)
  const [best] = await stampNumber(picture, { left: 60, right: 330, baseline: 81 }, recogniseDigits)
  expect(best?.text ?? '').toBe('')
})
