import { BRANCH_TABLE, MERGER_OF_MINISTRIES } from './branches.ts'
import { type Organ, organ } from './organ.ts'

const UNTIL_MERGER = { to: '2025-02-28' }
const MINISTRIES_GROUP = 'các Bộ, cơ quan ngang Bộ'

/** Organs of the whole country that stand alone in a letter's head. */
const STATE: Organ[] = [
  organ('Quốc hội', 'central', ['QH']),
  organ('Ủy ban Thường vụ Quốc hội', 'central', ['UBTVQH']),
  organ('Văn phòng Quốc hội', 'central', ['VPQH']),
  organ('Chủ tịch nước', 'central', ['CTN']),
  organ('Văn phòng Chủ tịch nước', 'central', ['VPCTN']),
  organ('Chính phủ', 'central', ['CP']),
  organ('Thủ tướng Chính phủ', 'central', ['TTg']),
  organ('Văn phòng Chính phủ', 'ministry', ['VPCP'], { groups: [MINISTRIES_GROUP] }),
  organ('Thanh tra Chính phủ', 'ministry', ['TTCP'], { groups: [MINISTRIES_GROUP] }),
  organ('Ngân hàng Nhà nước Việt Nam', 'ministry', ['NHNN'], { groups: [MINISTRIES_GROUP] }),
  organ('Ủy ban Dân tộc', 'ministry', ['UBDT'], { groups: [MINISTRIES_GROUP], ...UNTIL_MERGER }),
  organ('Kiểm toán nhà nước', 'central', ['KTNN']),
  organ('Tòa án nhân dân tối cao', 'court', ['TANDTC']),
  organ('Viện kiểm sát nhân dân tối cao', 'procuracy', ['VKSNDTC', 'VKSTC']),
  organ('Bảo hiểm xã hội Việt Nam', 'central', ['BHXH']),
  organ('Kho bạc Nhà nước', 'central', ['KBNN']),
  organ('Tổng cục Thuế', 'central', ['TCT'], UNTIL_MERGER),
  organ('Tổng cục Hải quan', 'central', ['TCHQ'], UNTIL_MERGER),
  organ('Cục Thuế', 'central', ['CT'], { from: MERGER_OF_MINISTRIES }),
  organ('Cục Hải quan', 'central', ['CHQ'], { from: MERGER_OF_MINISTRIES }),
  organ('Đài Truyền hình Việt Nam', 'central', ['THVN']),
  organ('Đài Tiếng nói Việt Nam', 'central', ['TNVN']),
  organ('Thông tấn xã Việt Nam', 'central', ['TTX']),
  organ('Viện Hàn lâm Khoa học và Công nghệ Việt Nam', 'central', ['VHL']),
  organ('Viện Hàn lâm Khoa học xã hội Việt Nam', 'central', ['KHXH']),
  organ('Ban Quản lý Lăng Chủ tịch Hồ Chí Minh', 'central', ['BQLL']),
  organ('Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', 'central', ['UBQLV'], UNTIL_MERGER),
]

const PARTY: Organ[] = [
  organ('Ban Chấp hành Trung ương', 'party', ['TW']),
  organ('Bộ Chính trị', 'party', ['TW']),
  organ('Ban Bí thư', 'party', ['TW']),
  organ('Văn phòng Trung ương Đảng', 'party', ['VPTW']),
  organ('Ban Tổ chức Trung ương', 'party', ['BTCTW']),
  organ('Ban Tuyên giáo Trung ương', 'party', ['BTGTW'], UNTIL_MERGER),
  organ('Ban Tuyên giáo và Dân vận Trung ương', 'party', ['BTGDVTW'], { from: '2025-02-01' }),
  organ('Ban Dân vận Trung ương', 'party', ['BDVTW'], UNTIL_MERGER),
  organ('Ban Nội chính Trung ương', 'party', ['BNCTW']),
  organ('Ủy ban Kiểm tra Trung ương', 'party', ['UBKTTW']),
]

const MASS: Organ[] = [
  organ('Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'mass-organisation', ['MTTW', 'UBTWMTTQVN', 'MTTQ']),
  organ('Tổng Liên đoàn Lao động Việt Nam', 'mass-organisation', ['TLĐ', 'TLĐLĐVN']),
  organ('Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'mass-organisation', ['TWĐTN']),
  organ('Hội Liên hiệp Phụ nữ Việt Nam', 'mass-organisation', ['ĐCT', 'HLHPN']),
  organ('Hội Nông dân Việt Nam', 'mass-organisation', ['HNDTW', 'HND']),
  organ('Hội Cựu chiến binh Việt Nam', 'mass-organisation', ['CCB', 'HCCB']),
]

const MINISTRIES: Organ[] = BRANCH_TABLE.flatMap(({ name, ministry, from, to }) =>
  ministry
    ? [
        organ(`Bộ ${name}`, 'ministry', ministry, {
          groups: [MINISTRIES_GROUP],
          ...(from && { from }),
          ...(to && { to }),
        }),
      ]
    : [],
)

/** Organs of state, of the Party and of the Front for the whole country, with the days of names that changed in 2025. */
export const CENTRAL_ORGANS: readonly Organ[] = [...STATE, ...MINISTRIES, ...PARTY, ...MASS]
