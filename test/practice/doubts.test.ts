import { describe, expect, test } from 'vitest'
import { oddInCitation } from '../../shared/practice/citation-doubts.ts'
import { oddInTask } from '../../shared/practice/task-doubts.ts'

const reasons = (...[citation, beside]: Parameters<typeof oddInCitation>) =>
  oddInCitation(citation, beside).map(({ vi }) => vi)

describe('a cited document is in doubt, with its reason,', () => {
  test.each([
    ['below ten without its zero', { fullNumber: '3/2020/NĐ-CP' }, /số 0 phía trước/u],
    ['without its organ', { fullNumber: '39/2016/NĐ' }, /thiếu cơ quan/u],
    ['with a single letter for a type', { fullNumber: '121/G-UBND' }, /sai chữ/u],
    ['of an act without a hyphen', { fullNumber: '219/2013/TTBTC' }, /sai chữ/u],
    ['with a digit among its letters', { fullNumber: '133/QĐ-T1g' }, /sai chữ/u],
    ['of another year than its day', { fullNumber: '08/2016/NĐ-CP', issuedOn: '2018-01-25' }, /Ngày không khớp/u],
    ['of a body that the Party does not have', { fullNumber: '52-CT/IW' }, /sai chữ/u],
    ['of another type than its name', { type: 'Tờ trình', fullNumber: '37/TT-STC' }, /tên loại khác/u],
    ['whose issuer is nobody', { fullNumber: '02/BV', issuer: 'Bảng kê chi phí' }, /không chắc “Bảng kê chi phí”/u],
    ['later than the letter itself', { fullNumber: '12/UBND-NC', issuedOn: '2024-05-02' }, /Ngày không khớp/u],
  ])('%s', (_, cited, reason) =>
    expect(reasons(cited, { all: [], day: '2024-05-01' })).toEqual([expect.stringMatching(reason)]),
  )

  test.each([
    { type: 'Quyết định', fullNumber: '12/QĐ-UBND' },
    { type: 'Nghị quyết', fullNumber: '20-NQ/TW' },
    { type: 'Công văn', fullNumber: '12/UBND-NC' },
    { type: 'Kết luận', fullNumber: '184/KL-TTr' },
    { type: 'Nghị quyết', fullNumber: '30/2023/UBTVQH15' },
  ])('but not of its own type: %j', (cited) => expect(reasons(cited, { all: [] })).toEqual([]))

  test.each([
    'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
    'Thường trực Tỉnh ủy',
    'Cơ quan thường trực Ban Chỉ đạo Trung ương',
    'Viện Pasteur tp Hồ Chí Minh',
    'Ban Chấp hành Trung ương (khóa XII)',
    'Quốc hội',
  ])('but not one of %s', (issuer) => expect(reasons({ fullNumber: '12/QĐ-BCĐ', issuer }, { all: [] })).toEqual([]))

  test('whose number was mended, by what was read', () =>
    expect(reasons({ fullNumber: '5820/BYT-BH' }, { all: [], printed: '5§20/BYT-BH' })).toEqual([
      expect.stringContaining('“5§20/BYT-BH”'),
    ]))

  test.each([
    '30/2020/NĐ-CP',
    '31/2024/QH15',
    '09/2025/UBTVQH15',
    '251/UBND-NNTN',
    '499/RHMTW',
    '30c/NQ-CP',
    '66.9/2025/NQ-CP',
    '60-NQ/TW',
    '59-CV/BCĐ',
    '174 KL/TW',
    '04/QĐ-BCĐ138',
    '416/TTr-CAT(PC04)',
  ])('but not %s', (fullNumber) => expect(reasons({ fullNumber }, { all: [], day: '2026-05-01' })).toEqual([]))
})

describe('a symbol nearly another’s of the same letter is in doubt', () => {
  const beside = (fullNumber: string, other: string) =>
    reasons({ fullNumber }, { all: [{ fullNumber: other }] }).filter((reason) => reason.includes('chỉ khác một chữ'))
  test.each([
    ['1424/TTr-BOQL', '1420/TTr-BQL'],
    ['12/QĐ-UBMD', '15/QĐ-UBND'],
  ])('%s beside %s', (odd, other) => expect(beside(odd, other)).toHaveLength(1))
  test.each([
    ['1420/TTr-BQL', '1424/TTr-BOQL'],
    ['12/QĐ-UBND', '15/QĐ-UBND'],
    ['45/STC-NS', '47/SCT-NS'],
    ['45/KH-BCĐ', '45/KH-BCH'],
    ['45/BC-ĐT', '45/BC-ĐD'],
  ])('but not %s beside %s', (plain, other) => expect(beside(plain, other)).toEqual([]))
})

describe('a task is in doubt', () => {
  const task = (...assignees: string[]) => ({ text: 'Rà soát, báo cáo kết quả', assignees })
  test.each([
    ['two offices ran together', task('Sở Tài chính, Trưởng phòmg Kinh tế'), ''],
    ['a deed stands in a name', task('Đảng ủy xã Di Linh chịu trách mhiệm'), ''],
    ['a day to come was not taken for a deadline', task('Sở Y tế'), 'báo cáo (hạn 15/12/2025)'],
    ['a day is none as it was read', task('Sở Y tế'), 'báo cáo chậm nhất ngày 29/122025'],
    ['a day is glued to its word', task('Sở Y tế'), 'gửi về Văn phòng trước ngày05/B/2025'],
    ['“ngày” is misread', task('Sở Y tế'), 'báo cáo trước này 30 tháng 9 năm 2025'],
    ['a day has lost its strokes', task('Sở Y tế'), 'hoàn thành trước ngày 15022025'],
    ['an hour before it is misread', task('Sở Y tế'), 'xong trước l8 giờ ngày 19/112025'],
    ['a digit of a day in words is misread', task('Sở Y tế'), 'báo cáo trước ngày 2S tháng 12 năm 2025'],
    ['a capital word is none', task('Trung tâm Kiểmt soát bệnh tật tỉnh'), ''],
    ['another office begins behind a level', task('Thanh tra tỉnh Văn phòng UBND tỉnh (phối hợp)'), ''],
    ['a name was cut off behind its first words', task('Ủy ban'), ''],
    ['two words are one in a name', task('Cục Phát triển nông thônvàThủ trưởng các đơn vị'), ''],
    ['two names are one', task('Thủ trưởng các đơn vị và các hành viên Tổ công tác'), ''],
    ['a year is none as it was read', task('Sở Y tế'), 'báo cáo trước ngày 30/12/205'],
    ['a day lies too far ahead', { ...task('Sở Y tế'), latest: '2029-12-01' }, 'trước ngày 01/12/2029'],
    ['two lines of a cell are one name', task('Trung tâm Y tế Trung tâm Y tế'), ''],
  ])('where %s', (_, odd, printed) => expect(oddInTask(odd, printed, '2025-11-01')).toHaveLength(1))

  test.each([
    ['a name with commas that is known', task('Sở Văn hóa, Thể thao và Du lịch'), ''],
    ['a known name with its tone mark elsewhere', task('Sở Văn hoá, Thể thao và Du lịch (phối hợp)'), ''],
    ['one kind of office at several levels', task('Trung tâm Y tế huyện, thị xã, thành phố'), ''],
    ['a place in another tongue', task('Sở Y tế tỉnh Đắk Lắk', 'UBND huyện Krông Búk (phối hợp)'), ''],
    ['a company', task('Công ty TNHH MTV Đầu tư, Xây dựng Quảng Ngãi'), ''],
    ['a group', task('UBND các huyện, thị xã, thành phố', 'Thủ trưởng các sở, ban, ngành (phối hợp)'), ''],
    [
      'a day that recurs',
      { ...task('Sở Y tế'), deadlineText: 'trước ngày 15/12 hằng năm' },
      'trước ngày 15/12 hằng năm',
    ],
    ['a day of the past', task('Sở Y tế'), 'theo Công văn số 12/UBND-VX ngày 15/10/2025'],
  ])('but not for %s', (_, plain, printed) => expect(oddInTask(plain, printed, '2025-11-01')).toEqual([]))
})
