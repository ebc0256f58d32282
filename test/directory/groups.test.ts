import { describe, expect, test } from 'vitest'
import { DIRECTORY } from '../../shared/directory/directory.ts'
import { builtInMembers } from '../../shared/directory/groups.ts'

const names = (words: string, day: string) => builtInMembers(words, DIRECTORY, day).map(({ name }) => name)

describe('a group of the whole country', () => {
  test.each([
    ['UBND các tỉnh, thành phố trực thuộc Trung ương', '2025-06-30', 63],
    ['Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương', '2025-07-01', 34],
    ['Sở Y tế các tỉnh, thành phố', '2026-01-05', 34],
    ['Hội đồng nhân dân các tỉnh, thành phố', '2026-01-05', 34],
  ])('%s on %s has %i members', (words, day, count) => expect(names(words, day)).toHaveLength(count))

  test('ministries are those of the day, with the organs of the Government where they are named', () => {
    const [before, since] = ['2025-01-10', '2025-10-01'].map((day) =>
      names('Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', day),
    )
    expect(before).toEqual(expect.arrayContaining(['Bộ Giao thông vận tải', 'Bảo hiểm xã hội Việt Nam']))
    expect(since).toEqual(expect.arrayContaining(['Bộ Dân tộc và Tôn giáo', 'Đài Truyền hình Việt Nam']))
    expect(since).not.toContain('Bộ Giao thông vận tải')
    expect(since).not.toContain('Bảo hiểm xã hội Việt Nam')
    expect(before).toHaveLength(22 + 8)
    expect(since).toHaveLength(17 + 5) // Resolution 176/2025/QH15: 14 ministries, 3 of their rank, 5 others
    expect(names('các Bộ, cơ quan ngang Bộ', '2025-10-01')).not.toContain('Đài Truyền hình Việt Nam')
  })

  test.each(['UBND các xã, phường', 'UBND các huyện, thành phố', 'các sở, ban, ngành', 'Bộ Y tế', 'UBND tỉnh Gia Lai'])(
    'but not %s',
    (words) => expect(names(words, '2025-10-01')).toEqual([]),
  )
})
