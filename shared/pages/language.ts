import type { Line } from '../reading.ts'
import { fold } from '../vietnamese/fold.ts'

/**
 * Which engine a page is for: `vi` and `unknown` are Tesseract's, `textract` is a language that Amazon Textract reads
 * (English, French, German, Italian, Portuguese, Spanish; not Vietnamese, whose tone marks it loses).
 */
export type PageLanguage = 'vi' | 'textract' | 'unknown'

/** Fewer words than this are a stamp, a form or a plan: too few to tell. */
const LEAST_WORDS = 40
/** Letters that no language of Textract has. The model also writes them by mistake (đe, fũr): up to 5 % of German words. */
const VIETNAMESE_LETTER = /[ăđĩũơư\u1EA0-\u1EF9]/iu
/** Of the words. Measured on Vietnamese pages, fixtures and corpus: 51 to 76 %; on others up to 7 %, names included. */
const VIETNAMESE = 0.2
const FOREIGN = 0.1
/** So many words on one line are Vietnamese that Textract would spoil (a name, a motto), and no slip of the model. */
const VIETNAMESE_LINE = 3
/** Stop words of one language: measured 36 to 49 % of running text, on Vietnamese pages up to 4 %. */
const STOP_WORDS = 0.2
/** No Vietnamese syllable has more letters than `nghiêng`; of foreign words 14 % and more do, on Vietnamese pages 3 %. */
const LONGEST_SYLLABLE = 7
const LONG_WORDS = 0.08

const list = (words: string): Set<string> => new Set(words.split(' '))

/** Without marks, for letters whose marks were lost; none of them is a frequent word of the other languages. */
const FUNCTION_WORDS = list(
  'cua duoc khong nhung trong theo cac nguoi ngay thang nam nhan dan tinh huyen viec voi cho quyet dinh thuc hien tai nay ban nghi truong phong chinh thi xa thuoc',
)

/** The most frequent words, as the model reads them: without the rarer marks that it misreads. */
const LANGUAGES = [
  'the of and to in is for that be by with on are which it as shall or from this an will at not has have been any all its their may was were',
  'le la les de des du un une et est en dans pour par que qui sur au aux ce cette son ses leur ne pas plus avec ou sont a à il elle d l s',
  'der die das den dem des ein eine einer eines und ist von zu zur zum mit auf in im für nicht wird werden sich sie es dass bei als aus an oder nach über sind vom kann',
  'el la los las de del y en que un una por con para se es su sus al lo como o no más este esta son será ha sido entre',
  'il lo la i gli le di del della dei delle degli e è in che un una per con non si al alla alle ai da dal dalla sono nel nella come o ha sul',
  'o a os as de do da dos das e é em no na nos nas que um uma por para com não se ao à pelo pela são ou mais seu sua foi ser',
].map(list)

/**
 * The language of a page as Tesseract's Vietnamese model read it. That model reads other languages almost whole (measured
 * on clean and poor pages: 0.2 to 0.4 % of English characters wrong, 0.5 to 1.7 % of the others') and adds a wrong mark
 * here and there; so words are counted, none decides alone. Mixed pages and short ones are `unknown`: a wrong `textract`
 * would lose every tone mark, a wrong `vi` a few umlauts.
 *
 * @example languageOf(lines of 'The Recipient shall ensure that all the goods …') → 'textract'
 */
export const languageOf = (lines: Line[]): PageLanguage => {
  const onLines = lines.map(({ words }) => words.flatMap(({ text }) => lettersOf(text)))
  const words = onLines.flat()
  if (words.length < LEAST_WORDS) return 'unknown'
  const share = (is: (word: string) => boolean): number => words.filter(is).length / words.length
  const vietnamese = share(isVietnamese)
  if (vietnamese >= VIETNAMESE) return 'vi'
  const stops = Math.max(...LANGUAGES.map((stopWords) => share((word) => stopWords.has(word))))
  const isForeign =
    vietnamese < FOREIGN &&
    stops >= STOP_WORDS &&
    share((word) => word.length > LONGEST_SYLLABLE) >= LONG_WORDS &&
    !onLines.some(isVietnameseLine)
  return isForeign ? 'textract' : 'unknown'
}

/** Words of letters alone, in lower case: "l’alloggio," → l, alloggio. */
const lettersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

const isVietnamese = (word: string): boolean => VIETNAMESE_LETTER.test(word) || FUNCTION_WORDS.has(fold(word))

const isVietnameseLine = (words: string[]): boolean =>
  words.filter((word) => VIETNAMESE_LETTER.test(word)).length >= VIETNAMESE_LINE
