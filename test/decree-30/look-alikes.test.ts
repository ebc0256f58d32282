import { expect, test } from 'vitest'
import { hasLookAlike } from '../../shared/decree-30/look-alikes.ts'

test.each(['120/QĐ-ITCP', '7215/TTr-UHND', '219/2013/TT-HTC'])('%s is nearly a known one', (number) =>
  expect(hasLookAlike(number)).toBe(true),
)

test.each(['120/QĐ-TTCP', '219/2013/TT-BTC', '94/CCKL-SDPTR', '12/CV-HG', '101/2015/QH13', '02/CNTT-YTĐT'])(
  '%s is known, or like nothing that is',
  (number) => expect(hasLookAlike(number)).toBe(false),
)
