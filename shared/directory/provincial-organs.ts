import { BRANCH_TABLE } from './branches.ts'
import { type Organ, type OrganKind, organ, shortNames } from './organ.ts'
import { PLACES, type Place } from './provinces.ts'

/** What a province has besides its departments: the name in front of the province's, and its abbreviations. */
const OF_A_PROVINCE: [name: string, kind: OrganKind, symbols: string[], to?: string][] = [
  ['Ủy ban nhân dân', 'committee', ['UBND']],
  ['Hội đồng nhân dân', 'council', ['HĐND']],
  ['Văn phòng Ủy ban nhân dân', 'unit', ['VP', 'VPUBND']],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', 'unit', ['VP', 'VPĐĐBQH&HĐND']],
  ['Đoàn đại biểu Quốc hội', 'council', ['ĐĐBQH']],
  ['Công an', 'unit', ['CA', 'CAT', 'CATP']],
  ['Bộ Chỉ huy Quân sự', 'unit', ['BCHQS', 'BCH']],
  ['Bộ Chỉ huy Bộ đội Biên phòng', 'unit', ['BĐBP', 'BCH'], '2025-02-28'],
  ['Thanh tra', 'unit', ['TTr', 'TTT']],
  ['Ban Dân tộc', 'unit', ['BDT'], '2025-02-28'],
  ['Ban Quản lý Khu kinh tế', 'unit', ['BQL', 'BQLKKT']],
  ['Bảo hiểm xã hội', 'unit', ['BHXH']],
  ['Cục Thuế', 'unit', ['CT', 'CTh'], '2025-02-28'],
  ['Thuế', 'unit', ['CT']],
  ['Cục Thống kê', 'unit', ['CTK']],
  ['Cục Thi hành án dân sự', 'unit', ['CTHADS'], '2025-06-30'],
  ['Tòa án nhân dân', 'court', ['TA', 'TAND']],
  ['Viện kiểm sát nhân dân', 'procuracy', ['VKS', 'VKSND']],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'mass-organisation', ['MTTQ', 'UBMTTQ', 'UBMTTQVN', 'MT']],
  ['Liên đoàn Lao động', 'mass-organisation', ['LĐLĐ']],
  ['Hội Liên hiệp Phụ nữ', 'mass-organisation', ['HPN', 'HLHPN', 'BTV']],
  ['Hội Nông dân', 'mass-organisation', ['HND', 'HNDT']],
  ['Hội Cựu chiến binh', 'mass-organisation', ['CCB', 'HCCB']],
]

/** The Party's organs in a province (its committee is “Tỉnh ủy”, in a city “Thành ủy”). */
const PARTY_ORGANS: [name: string, symbols: string[], dates?: { from?: string; to?: string }][] = [
  ['', ['TU']],
  ['Văn phòng', ['VPTU']],
  ['Ban Tổ chức', ['BTCTU']],
  ['Ban Tuyên giáo', ['BTGTU'], { to: '2025-02-28' }],
  ['Ban Dân vận', ['BDVTU'], { to: '2025-02-28' }],
  ['Ban Tuyên giáo và Dân vận', ['BTGDVTU'], { from: '2025-02-01' }],
  ['Ban Nội chính', ['BNCTU']],
  ['Ủy ban Kiểm tra', ['UBKTTU']],
]

type Dates = { from?: string | undefined; to?: string | undefined }

/** The days on which all of them hold. */
const within = (...all: Dates[]): Dates => {
  const [from, to] = [
    all
      .map(({ from }) => from ?? '')
      .sort()
      .at(-1),
    all.map(({ to }) => to ?? '9999').sort()[0],
  ]
  return { ...(from && { from }), ...(to !== '9999' && { to }) }
}

const above = ({ title }: Place): string => `UBND ${title}`
const DEPARTMENTS_GROUP = 'các sở, ban, ngành'
const PROVINCES_GROUP = 'UBND các tỉnh, thành phố trực thuộc Trung ương'
const GROUP_OF: Partial<Record<OrganKind, string>> = { committee: PROVINCES_GROUP }

const organsOf = (place: Place): Organ[] => [
  ...OF_A_PROVINCE.map(([head, kind, symbols, to]) => {
    const name = `${head} ${place.title}`
    const group = GROUP_OF[kind]
    return organ(name, kind, symbols, {
      aliases: shortNames(name),
      groups: group && head === 'Ủy ban nhân dân' ? [group] : [],
      ...within(place, { to }),
    })
  }),
  ...BRANCH_TABLE.flatMap((branch) =>
    branch.department
      ? [
          organ(`Sở ${branch.name} ${place.title}`, 'department', branch.department, {
            parent: above(place),
            ...within(place, branch),
          }),
        ]
      : [],
  ),
  ...PARTY_ORGANS.map(([head, symbols, dates = {}]) => {
    const committee = place.title.startsWith('tỉnh') ? 'Tỉnh ủy' : 'Thành ủy'
    return organ([head, committee, place.name].filter(Boolean).join(' '), 'party', symbols, within(place, dates))
  }),
]

/** A department as the paper of its own province names it. */
const DEPARTMENTS: Organ[] = BRANCH_TABLE.flatMap(({ name, department, from, to }) =>
  department
    ? [organ(`Sở ${name}`, 'department', department, { groups: [DEPARTMENTS_GROUP], ...within({ from, to }) })]
    : [],
)

/** What every province has or had under each of its names, before and after 01/7/2025. */
export const PROVINCIAL_ORGANS: readonly Organ[] = [...DEPARTMENTS, ...PLACES.flatMap(organsOf)]
