import { fold } from '../vietnamese/fold.ts'

/** What provincial departments and ministries are called, before and after the merger of March 2025. */
export const BRANCHES = [
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Tài nguyên và Môi trường',
  'Tài chính',
  'Kế hoạch và Đầu tư',
  'Công Thương',
  'Khoa học và Công nghệ',
  'Thông tin và Truyền thông',
  'Y tế',
  'Nội vụ',
  'Lao động - Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Du lịch',
  'Tư pháp',
  'Giáo dục và Đào tạo',
  'Giao thông vận tải',
  'Xây dựng',
  'Ngoại vụ',
  'Ngoại giao',
  'Công an',
  'Quốc phòng',
  'Dân tộc và Tôn giáo',
  'Quy hoạch - Kiến trúc',
].sort((a, b) => b.length - a.length)

const GROUP = /^Các (?<head>Sở|Bộ):? ?(?<list>.+)$/u

/**
 * “Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch” → each by its full name, told apart by the known names and never
 * by commas alone. What holds a name that is not known stays as it is printed.
 */
export const expandedOrgans = (text: string): string[] => {
  const { head, list } = GROUP.exec(text)?.groups ?? {}
  if (!head || !list) return [text]
  const names: string[] = []
  let rest = list
  while (rest !== '') {
    const name = BRANCHES.find(
      (branch) => same(rest.slice(0, branch.length), branch) && /^(?:[,;. ]|$)/u.test(rest.slice(branch.length)),
    )
    if (!name) return [text]
    names.push(`${head} ${name}`)
    rest = rest.slice(name.length).replace(/^(?:[,;. ]+(?:và )?)/u, '')
  }
  return names.length > 1 ? names : [text]
}

/** Equal but for diacritics, which OCR drops, and the spaces around a hyphen. */
const same = (a: string, b: string): boolean => fold(a) === fold(b)
