import { joined } from '../decree-30/evidence.ts'
import { isoDay } from '../decree-30/ii-4-place-and-date.ts'
import type { Piece } from '../decree-30/pieces.ts'
import type { Task } from '../letter.ts'
import { fold } from '../vietnamese/fold.ts'

/** “yêu cầu A, B, C khẩn trương triển khai một số nhiệm vụ sau:” — who has to carry out the items that follow. */
const CHARGE =
  /(?:yeu cau|de nghi|giao)(?: cac)? (?<who>(?!ve )[^:]{4,320}?) (?:khan truong|tap trung|trien khai|thuc hien|nghiem tuc|chi dao|to chuc|chu dong)[^:]{0,90}(?:sau|sau day|cu the)[^:]{0,20}:$/u
const ITEM = /^(?<no>\d{1,2})\. ?(?<text>\p{L}.+)$/u
const NAMED =
  /^[Gg]iao (?:cho )?(?<who>\p{Lu}[^,;.]{3,90}?)(?=,| chủ trì| rà soát| chịu| theo| căn cứ| có trách| phối hợp| khẩn| tham mưu| hướng dẫn)/u
const DEADLINE =
  /(?:truoc|cham nhat(?: la| den het)?|trong|hoan thanh) (?:ngay )?(?:(?<d>\d{1,2}) ?\/ ?(?<m>\d{1,2}) ?\/ ?(?<y>\d{4})|(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4}))/u

export type TaskAt = { task: Task; pieces: Piece[] }

/**
 * Numbered instructions: the items after a charge (“… yêu cầu … một số nhiệm vụ sau:”) go to whom the charge names,
 * items that begin with “Giao Sở X …” to whom they name. Items of a letter that charges nobody are no tasks.
 */
export const tasksIn = (body: Piece[]): TaskAt[] => {
  const paragraphs = paragraphsOf(body)
  const tasks: TaskAt[] = []
  let charged: string[] | undefined
  for (const pieces of paragraphs) {
    const text = joined(pieces)
    const who = CHARGE.exec(fold(text))
    if (who?.groups?.who) {
      const from = who.index + who[0].indexOf(who.groups.who)
      charged = namesIn(text.slice(from, from + who.groups.who.length))
      continue
    }
    const { no, text: words } = ITEM.exec(text)?.groups ?? {}
    if (!no || !words) continue
    const named = NAMED.exec(words)?.groups?.who
    const assignees = named ? namesIn(named) : charged
    if (assignees)
      tasks.push({ task: { no, text: words.replace(/[\s;./]+$/u, ''), assignees, ...deadline(words) }, pieces })
  }
  return tasks
}

/** A paragraph begins with a number, a letter, a dash, or further right than the line before, after a line that ended. */
const paragraphsOf = (body: Piece[]): Piece[][] => {
  const paragraphs: Piece[][] = []
  // A page's own number stands between two halves of a paragraph.
  for (const piece of body.filter(({ text }) => !/^\P{L}{1,6}$/u.test(text))) {
    const previous = paragraphs.at(-1)?.at(-1)
    const ended = !previous || /[.:;]$/u.test(previous.text)
    const begins =
      ended &&
      (/^(?:\d{1,2}\.|[a-zđ]\)|[-+*]|Điều )/u.test(piece.text) || piece.box.left > (previous?.box.left ?? 0) + 0.02)
    if (begins) paragraphs.push([piece])
    else paragraphs.at(-1)?.push(piece)
  }
  return paragraphs
}

/** Names are divided by commas before a capital or a known kind of office, not by commas inside a name. */
const namesIn = (list: string): string[] =>
  list
    .split(/[,;] (?=(?:Giám đốc|Chủ tịch|Thủ trưởng|Thường trực|Sở|Ban|UBND|Công an|Chánh|Trưởng|các|Các|Cục|Hội)\b)/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const deadline = (text: string): { deadline?: string; deadlineText?: string } => {
  const match = DEADLINE.exec(fold(text))
  const { d, m, y, day, month, year } = match?.groups ?? {}
  const iso = isoDay(d ?? day ?? '', m ?? month ?? '', y ?? year ?? '')
  return match && iso ? { deadline: iso, deadlineText: text.slice(match.index, match.index + match[0].length) } : {}
}
