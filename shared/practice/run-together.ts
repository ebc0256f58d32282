import { withoutMarks } from '../vietnamese/fold.ts'

/** “… phường phường”: the ends of two cells, for no office's name has a small word twice in a row. */
const WORD_TWICE = /(?:^|\s)(\p{Ll}{2,}) \1(?!\p{L})/u
/** “Văn phòng Sở Các phòng, đơn vị”: a group begins where a name would end. */
const GROUP_INSIDE = /[\p{L}\d,] Các /u

const WHOLE = 'Phong|Trung tam|Uy ban|UBND|So|Cong an|Hoi(?! dong)|Chi cuc(?! truong)|Tram|Dai'
/** Not “Công an” nor “Văn phòng”: rooms of theirs are named so, “Phòng Cảnh sát kinh tế Công an tỉnh”. */
const INSIDE = 'Phong|Trung tam|Hoi(?! (?:dong|nghi|thao) )'
/** Behind these a name goes on with a place (“Hải Phòng”), a ministry's or another office's whole name. */
const GOES_ON =
  'Bo|Quoc|Hai|Truong|truong|Pho|doc|dao|tich|Chanh|Ban|Doan|doan|huy|hanh|vu|truc|uy|va|cua|thuoc|voi|ve|tai|cac|vien|to'
/** “Ủy ban MTTQ Hội Phụ nữ Việt Nam”: an office begins inside another one's name, with no comma before it. */
const OFFICE_INSIDE = new RegExp(`^(?:${WHOLE}) .*[a-zA-Z\\d] (?<!(?:^| )(?:${GOES_ON}) )(?:${INSIDE}) `, 'u')

/** Whether a name reads as if cells of a table ran into each other, line by line or row by row. */
export const isRunTogether = (name: string): boolean =>
  WORD_TWICE.test(name) || GROUP_INSIDE.test(name) || OFFICE_INSIDE.test(withoutMarks(name))
