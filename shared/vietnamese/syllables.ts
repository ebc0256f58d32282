/** Onset, nucleus, coda of the written syllable, without tones; “gi” and “qu” are onsets. */
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])'
const NUCLEUS =
  '(?:iê|yê|uyê|uyu|uya|ươ|uô|oai|oay|oeo|uây|uơ|uê|uy|uâ|oa|oă|oe|oo|ia|ưa|ua|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|uôi|ươi|ươu|[aăâeêioôơuưy])'
const CODA = '(?:ch|ng|nh|[cmnpt])'
const FORM = new RegExp(`^${ONSET}?${NUCLEUS}${CODA}?$`, 'u')
/** Behind p, t, c, ch a syllable has the tone sắc or nặng, or it is none. */
const STOPPED = /(?:ch|[cpt])$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** Such a nucleus is never a syllable's end. */
const UNENDED = /(?:[ăâ]|iê|yê|ươ|uô)$/u
const STOPPED_TONE = /[\u0301\u0323]/u
/** Only these begin with their vowel inside a word that ran together; others are the end of a syllable misread. */
const WITHOUT_ONSET = new Set(
  'an ăn án ấn áp ấp ảnh ánh anh âm ấm ăng ác ái ích ô ông ổn ưu ước ứng úng ủy uỷ uy y yêu yếu yên em'.split(' '),
)

/** Whether a written word can be one Vietnamese syllable: its letters' order and its one tone. */
export const isSyllable = (word: string): boolean => {
  const letters = word.toLowerCase().normalize('NFD')
  const tones = letters.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = letters.replace(TONES, '').normalize('NFC')
  return FORM.test(plain) && !UNENDED.test(plain) && (!STOPPED.test(plain) || STOPPED_TONE.test(tones[0] ?? ''))
}

/** A syllable that may stand inside words that ran together. */
export const isSureSyllable = (word: string): boolean =>
  (word.length > 1 || word === 'y') &&
  isSyllable(word) &&
  (new RegExp(`^${ONSET}`, 'u').test(word.toLowerCase()) || WITHOUT_ONSET.has(word.toLowerCase()))

/** Most words have none of these at their end and are left as they are: taking them apart is dear. */
const MAY_HAVE_TONE_ON_LAST = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]$/u
const TONE_ON_LAST = /(?<first>(?<!q)u(?=y)|o(?=[ae]))(?<last>[aey])(?<tone>[\u0300\u0301\u0303\u0309\u0323])$/u

/**
 * “hoà” and “hòa” are one syllable: the tone where state letters have it.
 *
 * @example onePlaceOfTone('thuỷ') → 'thủy'
 */
export const onePlaceOfTone = (syllable: string): string => {
  const whole = syllable.normalize('NFC')
  return MAY_HAVE_TONE_ON_LAST.test(whole)
    ? whole.normalize('NFD').replace(TONE_ON_LAST, '$<first>$<tone>$<last>').normalize('NFC')
    : whole
}

/** A syllable's letters with their own marks (â, ơ, đ), and its tone apart. */
const letterAndTone = (syllable: string): [letters: string, tone: string] => {
  const parts = syllable.toLowerCase().normalize('NFD')
  return [parts.replace(TONES, '').normalize('NFC'), parts.match(TONES)?.join('') ?? '']
}

/**
 * Whether an engine may have read one syllable for another of the same letters: another tone or none, or another mark on
 * one letter (“kê” for “kế”, “ké” for “kế”, “đữ” for “dữ”), never both: measured on real scans, docs/accuracy.md.
 */
export const isOneMarkAway = (read: string, printed: string): boolean => {
  const [letters, tone] = letterAndTone(read)
  const [others, otherTone] = letterAndTone(printed)
  const marks = [...letters].filter((letter, i) => letter !== others[i]).length
  return letters.length === others.length && marks + Number(tone !== otherTone) === 1
}
