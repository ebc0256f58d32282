const LEVELS = 'huyện|quận|thị xã|thị trấn|thành phố|xã|phường|đặc khu'
/** “Chủ tịch UBND các huyện: …”, “các xã, phường: …”. */
const LISTED = new RegExp(
  `^(?<before>(?:[^,;:]{2,60} )?)[Cc]ác (?<level>${LEVELS})(?<others>(?:,? (?:và )?(?:${LEVELS}))*): ?(?<list>.+)$`,
  'u',
)
const ITEM = new RegExp(`^(?:(?<own>${LEVELS}) )?(?<name>\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,2}|\\d{1,2})$`, 'u')

/**
 * “UBND các huyện: Ba Tơ, Sơn Hà và thành phố Quảng Ngãi” → one organ a place; no list has districts and communes, but
 * commas divide them, for no place's name holds one. Nothing where it does not say which level a place has, or where a
 * name is longer than places' are: a comma may be lost.
 */
export const localOrgans = (text: string): string[] | undefined => {
  const { before = '', level, others, list = '' } = LISTED.exec(text)?.groups ?? {}
  if (!level) return undefined
  const items = list
    .replace(/[.;, ]+$/u, '')
    .split(/[,;] ?(?:và )?| và /u)
    .map((item) => ITEM.exec(item.trim())?.groups)
  const firstOwn = items.findIndex((item) => item?.own)
  const areSaid = others === '' ? items.slice(firstOwn === -1 ? items.length : firstOwn) : items
  if (items.length < 2 || items.some((item) => !item) || areSaid.some((item) => !item?.own)) return undefined
  return items.map((item) => `${before}${item?.own ?? level} ${item?.name ?? ''}`)
}
