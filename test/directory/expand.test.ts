import { expect, test } from 'vitest'
import { expandedOrgans } from '../../shared/directory/expand.ts'

test('tells departments apart by their names, commas inside and all', () => {
  const line =
    'Các Sở: Nông nghiệp và Phát triển nông thôn, Tài chính, Công Thương, Kế hoạch và Đầu tư, Khoa học và Công nghệ, Y tế, Lao động - Thương binh và Xã hội, Văn hóa, Thể thao và Du lịch'
  expect(expandedOrgans(line)).toHaveLength(8)
  expect(expandedOrgans(line).at(0)).toBe('Sở Nông nghiệp và Phát triển nông thôn')
  expect(expandedOrgans(line).at(-1)).toBe('Sở Văn hóa, Thể thao và Du lịch')
})

test.each(['Các Sở, ban, ngành', 'Các Bộ: Công an, Không Rõ', 'Sở Tài chính', 'UBND các huyện, thành phố'])(
  'leaves %s as printed',
  (text) => expect(expandedOrgans(text)).toEqual([text]),
)
