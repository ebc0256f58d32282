/** A type of document: its name, its abbreviations, and from which day on which form counts (ISO days, both inclusive). */
export type DocumentType = { name: string; abbreviations: string[]; from?: string; to?: string }

const CIRCULAR_ENDS = '2020-03-04'
const DECREE_BEGINS = '2020-03-05'

/** Decree 30/2020, appendix III; Circular 01/2011/TT-BNV, appendix I, where they differ; then what offices use besides. */
export const DOCUMENT_TYPES: DocumentType[] = [
  { name: 'Nghị quyết', abbreviations: ['NQ', 'NQLT'] },
  { name: 'Quyết định', abbreviations: ['QĐ'] },
  { name: 'Chỉ thị', abbreviations: ['CT'] },
  { name: 'Quy chế', abbreviations: ['QC'] },
  { name: 'Quy định', abbreviations: ['QyĐ'] },
  { name: 'Thông cáo', abbreviations: ['TC'] },
  { name: 'Thông báo', abbreviations: ['TB'] },
  { name: 'Hướng dẫn', abbreviations: ['HD'] },
  { name: 'Chương trình phối hợp', abbreviations: ['CTPH'] },
  { name: 'Chương trình', abbreviations: ['CTr'] },
  { name: 'Kế hoạch', abbreviations: ['KH'] },
  { name: 'Phương án', abbreviations: ['PA'] },
  { name: 'Đề án', abbreviations: ['ĐA'] },
  { name: 'Dự án', abbreviations: ['DA'] },
  { name: 'Báo cáo', abbreviations: ['BC'] },
  { name: 'Biên bản', abbreviations: ['BB'] },
  { name: 'Tờ trình', abbreviations: ['TTr'] },
  { name: 'Hợp đồng', abbreviations: ['HĐ'] },
  { name: 'Công điện', abbreviations: ['CĐ'] },
  { name: 'Bản ghi nhớ', abbreviations: ['GN'], to: CIRCULAR_ENDS },
  { name: 'Bản ghi nhớ', abbreviations: ['BGN'], from: DECREE_BEGINS },
  { name: 'Bản cam kết', abbreviations: ['CK'], to: CIRCULAR_ENDS },
  { name: 'Bản thỏa thuận', abbreviations: ['TTh'], to: CIRCULAR_ENDS },
  { name: 'Bản thỏa thuận', abbreviations: ['BTT'], from: DECREE_BEGINS },
  { name: 'Giấy chứng nhận', abbreviations: ['CN'], to: CIRCULAR_ENDS },
  { name: 'Giấy ủy quyền', abbreviations: ['UQ'], to: CIRCULAR_ENDS },
  { name: 'Giấy ủy quyền', abbreviations: ['GUQ'], from: DECREE_BEGINS },
  { name: 'Giấy mời', abbreviations: ['GM'] },
  { name: 'Giấy giới thiệu', abbreviations: ['GT'], to: CIRCULAR_ENDS },
  { name: 'Giấy giới thiệu', abbreviations: ['GGT'], from: DECREE_BEGINS },
  { name: 'Giấy nghỉ phép', abbreviations: ['NP'], to: CIRCULAR_ENDS },
  { name: 'Giấy nghỉ phép', abbreviations: ['GNP'], from: DECREE_BEGINS },
  { name: 'Phiếu gửi', abbreviations: ['PG'] },
  { name: 'Phiếu chuyển', abbreviations: ['PC'] },
  { name: 'Phiếu báo', abbreviations: ['PB'], from: DECREE_BEGINS },
  { name: 'Thư mời', abbreviations: ['TM'] },
  { name: 'Nghị định', abbreviations: ['NĐ'] },
  { name: 'Thông tư liên tịch', abbreviations: ['TTLT'] },
  { name: 'Thông tư', abbreviations: ['TT'] },
  { name: 'Kết luận', abbreviations: ['KL'] },
  // Laws on inspection and on handling legal documents name these; the decree has no “Kết luận” at all.
  { name: 'Kết luận thanh tra', abbreviations: ['KL'] },
  { name: 'Kết luận kiểm tra', abbreviations: ['KL'] },
  { name: 'Bộ luật', abbreviations: [] },
  { name: 'Luật', abbreviations: [] },
  { name: 'Pháp lệnh', abbreviations: ['PL'] },
  { name: 'Điều lệ', abbreviations: ['ĐL'] },
  { name: 'Giấy phép', abbreviations: ['GP'] },
  { name: 'Danh mục', abbreviations: [] },
  { name: 'Lệnh', abbreviations: [] },
  { name: 'Thư công', abbreviations: [] },
  { name: 'Thư ngỏ', abbreviations: [] },
  { name: 'Thỏa thuận hợp tác', abbreviations: ['TTHT'] },
  { name: 'Phiếu trình', abbreviations: [] },
  { name: 'Nội quy', abbreviations: [] },
  { name: 'Quy trình', abbreviations: [] },
  { name: 'Thông tri', abbreviations: [] },
  { name: 'Công hàm', abbreviations: [] },
  { name: 'Giấy đề nghị', abbreviations: [] },
  { name: 'Văn bản hợp nhất', abbreviations: ['VBHN'] },
]

/** Every type's abbreviations; those of one type. */
export const TYPE_ABBREVIATIONS: ReadonlySet<string> = new Set(DOCUMENT_TYPES.flatMap((one) => one.abbreviations))
export const abbreviationsOf = (type: string | undefined): string[] =>
  DOCUMENT_TYPES.filter(({ name }) => name === type).flatMap((one) => one.abbreviations)

/** The types whose abbreviation stands before the symbol's first hyphen, the usual one first. */
export const typesBySymbol = (symbol: string, day?: string): string[] => {
  const first = symbol.split(/[-/]/u)[0] ?? ''
  return DOCUMENT_TYPES.filter(
    ({ abbreviations, from = '', to = '9999' }) =>
      abbreviations.includes(first) && (!day || (from <= day && day <= to)),
  ).map(({ name }) => name)
}

/** @see typesBySymbol */
export const typeBySymbol = (symbol: string, day?: string): string | undefined => typesBySymbol(symbol, day)[0]
