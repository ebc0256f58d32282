import { fold } from '../vietnamese/fold.ts'
import { BRANCHES } from './branches.ts'

/** Offices of a district or commune, by the branch that they administer. */
const OFFICES: readonly string[] = [...BRANCHES, 'Văn hóa - Xã hội', 'Kinh tế'].map((branch) => `Phòng ${branch}`)

/** Words that names of organs are made of, as they are written inside a name; longer ones before their parts. */
const PHRASES: readonly string[] = [
  ...OFFICES,
  'Mặt trận Tổ quốc Việt Nam',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Đoàn đại biểu Quốc hội',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Hội đồng thẩm định',
  'Ủy ban Kiểm tra',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Chấp hành',
  'Ban Chỉ đạo',
  'Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn',
  'Ban Chỉ huy Phòng thủ dân sự',
  'Ban Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Ban Chỉ huy',
  'Ban Quản lý',
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Nội chính',
  'Bộ Chỉ huy Quân sự',
  'Bộ Tư lệnh',
  'Liên đoàn Lao động',
  'Bảo hiểm xã hội',
  'Công nghệ thông tin',
  'Khám, chữa bệnh',
  'môi trường y tế',
  'Y, Dược cổ truyền',
  'An toàn thực phẩm',
  'Trung tâm Y tế',
  'Trạm Y tế',
  'Trung tâm',
  'Bệnh viện',
  'Trường Đại học',
  'Trường Cao đẳng',
  'Chi cục',
  'Tổng cục',
  'Văn phòng',
  'Thanh tra',
  'Kiểm lâm',
  'Thủy lợi',
  'Thống kê',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Thi hành án dân sự',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Tài chính - Kế hoạch',
  'Hành chính công',
  'Phục vụ hành chính công',
  'Điện lực',
  'Cổ phần',
  'Trách nhiệm hữu hạn',
  'TNHH',
  'MTV',
  'Ngân hàng',
  'Chi nhánh',
  'Việt Nam',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Quản lý',
  'Đại học',
  'Công Thương',
  'Thông tin và Truyền thông',
]

const patterns = PHRASES.map((phrase) => ({
  phrase,
  pattern: new RegExp(`(?<![a-z])${fold(phrase).replace(/ /gu, ' ?').replace(/,/gu, ',?')}(?![a-z])`, 'gu'),
}))

/** Text in whose place names the known words stand as they are written: “Ban chí đạo 138” → “Ban Chỉ đạo 138”. */
export const withKnownPhrases = (text: string): string =>
  patterns.reduce((better, { phrase, pattern }) => {
    const matches = [...fold(better).matchAll(pattern)].reverse()
    return matches.reduce(
      (name, { index, 0: match }) => name.slice(0, index) + phrase + name.slice(index + match.length),
      better,
    )
  }, text)
