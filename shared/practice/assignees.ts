import { BRANCHES } from '../directory/branches.ts'
import { expandedOrgans } from '../directory/expand.ts'
import { fold, withoutMarks } from '../vietnamese/fold.ts'
import { DEED } from './deed-verbs.ts'
import { bareOf, held, released } from './held-names.ts'
import { WHO } from './who.ts'
import { withTheirOrgans } from './with-their-organs.ts'

const START = new RegExp(`^${WHO}`, 'u')
/**
 * A comma divides only before the next office or the deed: others stand inside names (“khám bệnh, chữa bệnh”); so does
 * a period before a small letter, which is a comma misread.
 */
const BOUNDARY = new RegExp(
  `[;:(]|/(?![a-z])|\\.(?! ?[a-z])|(?<= )(?:de|trong viec|trong cong tac) |,(?= ?(?:- ?)?(?:${WHO}|${DEED}))|(?<= )(?:[Vv]a|cung) (?=${WHO})|(?<=[ _])la (?:co quan|don vi|dau moi)|(?<=[ _])(?<!(?:duoc|chua) )(?!giao (?:ke hoach|von))${DEED}`,
  'gu',
)
const NEXT = new RegExp(`^(?:[,;] ?(?:[-–] ?)?(?:va )?|(?:[Vv]a|cung) )(?=${WHO})`, 'u')
/** “các sở, ban, ngành”, “UBND các huyện, thị xã, thành phố”: one group, its commas divide nobody. */
const KINDS =
  /^(?:(?!va )[^\s,;.:]+ ){0,8}?(?:[Ss]o|[Hh]uyen|[Xx]a|[Cc]o quan|[Bb]o|[Bb]an|[Pp]hong|[Tt]o chuc|[Cc]ap|[Dd]on vi|[Dd]ia phuong|[Cc]hi|[Tt]ap the|[Tt]hon)(?:, (?:ban nganh|dang bo|buon|ap|to dan pho|[Bb]an|[Nn]ganh|co quan ngang [Bb]o|co quan thuoc Chinh phu|co quan|huyen|thi xa|thi tran|thi|thanh pho|thanh|phuong|dac khu|don vi|dia phuong|doan the|to chuc(?: dang)?|ca nhan|doanh nghiep)(?![a-z])(?! [A-Z]))+(?: va (?:thanh pho|dac khu|thi xa|ca nhan|dia phuong|don vi)(?! [A-Z]))?/u
/**
 * “Giám đốc các Sở: Tài chính, Nội vụ”, “Chủ tịch UBND các huyện: Bình Sơn, Ba Tơ và thành phố Quảng Ngãi”; of “UBND các
 * tỉnh, thành phố: …” and “UBND các xã, phường: …” the list does not say which is which.
 */
const LISTED =
  /^(?<head>(?:(?:(?! va )[^,;.:]){0,30} )?(?:[Cc]ac )?(?:[Ss]o|[Bb]o|[Hh]uyen|[Xx]a|[Pp]huong|[Cc]uc|[Bb]an|[Vv]u|[Pp]hong|[Kk]hoa|[Tt]inh(?=:)|[Bb]enh vien|[Tt]rung tam|(?<mixed>[Tt]inh, thanh pho|xa, (?:thi tran|phuong)(?:, dac khu)?|phuong, xa|huyen, (?:thi xa, )?thanh pho)))(?:, (?:ban|nganh))*(?:: ?| )/u
const COORDINATES = /ph.i h.p(?: chat che)?(?: (?:voi|cung)(?: voi)?)?:? /gu

/** No list of assignees is longer, in letters; it bounds the work on hostile text. */
const LONGEST_LIST = 2_000

/** Those whom a list at the beginning of a text names, and what stands behind the list. */
export type Named = { names: string[]; rest: string }

/**
 * A list of offices, ranks or groups at the beginning: each begins with the word for its kind, commas inside known
 * names do not divide, a group with names is taken apart (“Giám đốc các Sở: Tài chính, Nội vụ”).
 *
 * @example namedAt('Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch rà soát …') → { names: ['Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch'], rest: 'rà soát …' }
 */
export const namedAt = (text: string): Named | undefined => {
  const whole = held(text.slice(0, LONGEST_LIST))
  // As long as the text, letter by letter: what is found in one is taken from the other.
  const bare = bareOf(whole)
  const names: string[] = []
  let at = 0
  while (START.test(bare.slice(at))) {
    const { taken, end } = nameAt(whole.slice(at), bare.slice(at))
    names.push(...taken)
    at += end
    at += bare.slice(at).length - bare.slice(at).trimStart().length
    const next = NEXT.exec(bare.slice(at))
    if (!next) break
    at += next[0].length
  }
  const kept = withTheirOrgans(names.map(tidy)).filter((name) => name.includes(' ') && name.length < 160)
  return kept.length > 0
    ? { names: kept, rest: released(whole.slice(at).replace(/^[,;]? ?/u, '')) + text.slice(LONGEST_LIST) }
    : undefined
}

/** “Văn phòng Sở: Rà soát …”: behind the colon stands the deed. */
const DEED_BEHIND = new RegExp(`^ ?${DEED}`, 'u')
/** Behind “UBND các xã:” stand names of places, or what they have to do. */
const OF_PLACES = /(?:[Hh]uyen|[Xx]a|[Pp]huong|thanh pho|dac khu)(?:, (?:ban|nganh))*: ?$/u
const PLACES =
  /^(?:(?:thi xa|thanh pho|huyen|quan|xa|phuong|dac khu|thi tran|tinh) )?[A-Z][a-z]*(?:[ -]+[A-Z][a-z]*){0,4}(?:,| va | chiu |[;.]|$)/u

const nameAt = (text: string, bare: string): { taken: string[]; end: number } => {
  const ranked = RANK_OF_SEVERAL.exec(bare)
  if (ranked) return rankedAt(text, ranked)
  const listed = LISTED.exec(bare)
  if (listed && isList(bare, listed[0])) return listedAt(text, bare, listed)
  const kind = KINDS.exec(bare)?.[0].length ?? START.exec(bare)?.[0].length ?? 1
  const from = kind + whatTheyDo(bare, kind)
  const end = withoutUnknownDeed(bare, from, indexOf(BOUNDARY, bare, from))
  const note = NOTE_AMONG_NAMES.exec(bare.slice(end))?.[0].length ?? 0
  return { taken: [released(text.slice(0, end + note))], end: end + note }
}

/** “Ban Chỉ đạo 09 (Sở Tài chính), Sở Xây dựng …”: in brackets, where the list goes on behind them. */
const NOTE_AMONG_NAMES = new RegExp(`^ ?\\([^()]{2,50}\\)(?=(?:[,;]| va) ?(?:${WHO}))`, 'u')

/** “các đơn vị quản lý hồ chứa …”: of a group the verb may say which it is, where the deed or the next name follows. */
const THAT_DO =
  /^ ?(?:quan ly|van hanh|khai thac|san xuat|kinh doanh|thi cong|cung cap|cung ung|che bien)(?: [a-z]+)(?<!chat|tot|nghiem|hieu)(?![a-z])/u
const GROUP_ENDS = /(?:don vi|co quan|to chuc|doanh nghiep|co so|nha thau|khoa|phong)$/u

const whatTheyDo = (bare: string, kind: number): number => {
  const does = GROUP_ENDS.test(bare.slice(0, kind)) ? THAT_DO.exec(bare.slice(kind))?.[0].length : undefined
  if (does === undefined) return 0
  const behind = bare.slice(indexOf(BOUNDARY, bare, kind + does))
  return NAME_OR_DEED.test(behind) ? does : 0
}
const NAME_OR_DEED = new RegExp(`^(?:[;,] ?(?=${WHO})|[Vv]a (?=${WHO})|${DEED})`, 'u')

/** “Giám đốc: Sở Y tế, Sở Tài chính …”: the rank is each one's. */
const RANK_OF_SEVERAL = new RegExp(
  `^(?:[Gg]iam doc|[Tt]hu truong|[Cc]hu tich|[Hh]ieu truong)(?: cac)? ?: (?=${WHO})`,
  'u',
)

const rankedAt = (text: string, [head]: RegExpExecArray): { taken: string[]; end: number } => {
  const behind = released(text.slice(head.length))
  const { names, rest } = namedAt(behind) ?? { names: [], rest: behind }
  const rank = released(text.slice(0, head.length)).replace(/(?: các)? ?:$/u, '')
  return { taken: names.map((name) => `${rank} ${name}`), end: text.length - rest.length }
}

/** “Bộ Nội vụ:” and “Văn phòng Sở: Rà soát …” name one; of several it is said, or the first is a known branch. */
const isList = (bare: string, head: string): boolean => {
  const behind = bare.slice(head.length)
  const isKnown = BARE_BRANCHES.some((branch) => fold(behind).startsWith(branch))
  // The colon may be lost: “các Bộ Nội vụ, Tài chính”.
  if (!/: ?$/u.test(head)) return isKnown && /(?:^| )[Cc]ac (?:So|Bo) $/u.test(head)
  const areSeveral = isKnown || /(?:^| )[Cc]ac /u.test(head)
  const isDeed = !isKnown && DEED_BEHIND.test(fold(behind))
  return behind !== '' && areSeveral && (!OF_PLACES.test(head) || PLACES.test(behind)) && !isDeed
}
const BARE_BRANCHES = BRANCHES.map((name) => bareOf(held(name)).toLowerCase())

/** Where the pattern next matches at or behind `from`, what stands before `from` in its sight; else the text's end. */
const indexOf = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/** To the semicolon, the deed, or the next office: each name gets the head word, unless it brings its own. */
const listedAt = (text: string, bare: string, listed: RegExpExecArray): { taken: string[]; end: number } => {
  const from = listed[0].length
  const stop = new RegExp(`[;.(]|(?:, |(?<= )va )(?=${WHO})|(?<=[ _])${DEED}`, 'u').exec(bare.slice(from))
  const end = stop ? from + stop.index : bare.length
  if (listed.groups?.mixed) return { taken: expandedOrgans(released(text.slice(0, end)).replace(/,$/u, '')), end }
  const head = released(text.slice(0, listed.groups?.head?.length)).replace(
    /(?:các|Các) (?=\S+$|bệnh viện$|trung tâm$)/iu,
    '',
  )
  const items = text
    .slice(from, end)
    .split(/, | và /u)
    .map(released)
    .filter((item) => item !== '')
  const own = /^(?:thi xa|thanh pho|huyen|quan|xa|phuong) /u
  return { taken: items.map((item) => `${own.test(fold(item)) ? head.replace(/ \S+$/u, '') : head} ${item}`), end }
}

/**
 * “Đài Phát thanh và Truyền hình tỉnh …”: a name mostly ends with the level, unless words follow that say which of them;
 * who asks (“UBND tỉnh yêu cầu …”) is not charged.
 */
const LEVEL_ENDS =
  /(?<=[ _](?:[Tt]inh|[Tt]hanh pho|huyen|thi xa|xa|phuong|dac khu|thi tran)) (?=[a-z])(?!(?:va|hoac|thanh pho|co|thuoc|truc|lien|mien|vung|ven|bien|trong|ngoai|tren|duoi|noi|ngheo|lan|phia|dong|trung|hai|dao|con|khac|nay|do|neu|da|chua|duoc|de|o|tu|den|dai|giap|la|cung|theo|nhu|tai|mot|uy|doi|hoi|chu|an|lon|nho|yeu cau|de nghi|giao|chi thi|ket luan|thong nhat|dong y|nhan (?:thay|duoc)|cam on|xin|tran trong|rat|mong|kinh)(?![a-z]))/gu
/** So many letters behind the level are no part of the name. */
const LONGEST_REST = 20

/** The verbs of deeds are known by a list; where none of them ends a long name, its level does. */
const withoutUnknownDeed = (bare: string, from: number, end: number): number => {
  const level = indexOf(LEVEL_ENDS, bare, from)
  return end - level > LONGEST_REST ? level : end
}

/** “Các đơn vị Trung tâm y tế dự phòng”: a kind before the name itself says nothing. */
const KIND_BEFORE_NAME = new RegExp(`^[Cc]ac (?:don vi|co quan|dia phuong)(?: gom)?:? (?=[A-Z])(?=${WHO})`, 'u')

/** “Các ông (bà) Chánh Văn phòng …”: persons told by their office. */
const PERSONS = new RegExp(`^[Cc]ac [Oo]ng(?:,? ?\\(?[Bb]a\\)?)?:? (?=${WHO})`, 'u')

const tidy = (name: string): string =>
  name
    .slice((KIND_BEFORE_NAME.exec(withoutMarks(name)) ?? PERSONS.exec(withoutMarks(name)))?.[0].length ?? 0)
    // A period before a small letter is a comma misread.
    .replace(/\. (?=\p{Ll})/gu, ', ')
    .replace(/[\s.,;:]+$/u, '')
    .replace(/^(?:[Rr]iêng |\d{1,2} (?=[Cc]ác ))/u, '')
    .replace(/ (?:và|Và|cùng)$/u, '')
    .replace(/ là (?:cơ quan|đơn vị)(?: chủ trì| đầu mối)?$/u, '')

/** Those with whom the work is to be coordinated, “phối hợp với …”, marked as such. */
export const coordinatorsIn = (text: string): string[] =>
  [...fold(text).matchAll(COORDINATES)].flatMap(({ index, 0: match }) => {
    const behind = text.slice(index + match.length)
    // “phối hợp tổ chức …” is a deed, “phối hợp với tổ chức …” names somebody.
    if (/^to chuc(?!,? ca nhan| co lien)/u.test(fold(behind)) && !/voi|cung/u.test(match)) return []
    return (helpersAt(behind)?.names ?? []).map((name) => `${name} (phối hợp)`)
  })

/** Behind “phối hợp với” the list goes on behind a period, too: nobody is told what to do before it. */
export const helpersAt = (text: string): Named | undefined => {
  const named = namedAt(text)
  const more = named && /^\. ?/u.test(named.rest) ? namedAt(named.rest.replace(/^\. ?/u, '')) : undefined
  return named && more ? { names: [...named.names, ...more.names], rest: more.rest } : named
}
