import { mendedWords } from './mended-words.ts'
import { withSpaces } from './run-together.ts'
import { withoutStrayPoints } from './stray-points.ts'

/** What Tesseract writes for a letter that Vietnamese does not have. */
const SLIPS: [RegExp, string][] = [
  [/Ð/gu, 'Đ'],
  [/Ƣ/gu, 'Ư'],
  [/ƣ/gu, 'ư'],
  // One Đ is often read as two; but units of đất đai, đê điều (“BNN-ĐĐ”) and the deputies (ĐĐBQH) are so abbreviated.
  [/(?!ĐĐBQH)Đ{2,}(?=\p{L})|(?<=(?:^|[^\p{L}])[QNC])ĐĐ(?=[-/])/gu, 'Đ'],
  [/N?Ñ/gu, 'N'],
  [/ñ/gu, 'n'],
  [/[–—−]/gu, '-'],
  [/⁄/gu, '/'],
  [/\(b\/[€C©]\)?/gu, '(b/c)'],
  [/\(@|@\)/gu, '@'],
  // A digit in a word is the capital of its shape.
  [/(?<![\p{L}\d])8(?=(?:ộ|ệnh|áo|ảo|an|iên|ưu|í)(?!\p{L}))/gu, 'B'],
  [/(?<![\p{L}\d])5(?=(?:ở|ố)(?!\p{L}))/gu, 'S'],
  [/(?<![\p{L}\d])(?:U8ND|UBNO)(?!\p{L})/gu, 'UBND'],
  // “BanTổ chức”: no word goes on with a capital.
  [/(?<!\p{L})(Ban|Giao|Phòng|Sở|Bộ|Cục|Ủy|Văn|Các|các|của|và|với|cho|tỉnh|xã|huyện|phường)(?=\p{Lu}\p{Ll})/gu, '$1 '],
  // “ngày 30 háng 9 nă 2023”: what stands between the numbers of a day is known.
  [/(?<=\d{1,2} )(?!tháng)[thTH]?\p{Ll}{2,4}g(?= \d{1,2} n\p{Ll}{0,2} ?(?:19|20)\d\d)/gu, 'tháng'],
  [/(?<=tháng \d{1,2} )(?!năm)n\p{Ll}{1,2}(?= (?:19|20)\d\d)/gu, 'năm'],
  [/\s+/gu, ' '],
]

/**
 * Text as the rules expect it: NFC, single spaces, also between words that ran together, one hyphen, no foreign letters,
 * words of offices without the slips that can only be those.
 */
export const normalise = (text: string): string =>
  mendedWords(
    withSpaces(
      withoutStrayPoints(
        SLIPS.reduce((better, [slip, letter]) => better.replace(slip, letter), text.normalize('NFC')).trim(),
      ),
    ),
  )
