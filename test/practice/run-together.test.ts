import { describe, expect, test } from 'vitest'
import { oddInTask } from '../../shared/practice/task-doubts.ts'

const reasons = (name: string) => oddInTask({ text: 'Rà soát', assignees: [name] }, 'Rà soát').map(({ vi }) => vi)

describe('a name that was made of two cells', () => {
  test.each([
    ['line by line', 'Ủy ban MTTQ Hội Phụ nữ Việt Nam xã'],
    ['with the ends of both', 'Ban Quản lý chợ Nam Hòa phường phường'],
    ['one behind the other', 'Công an xã nhà Trung tâm Dịch vụ tổng hợp'],
    ['row by row', 'Phòng Chuyển đổi số Trung tâm Chuyển đổi số'],
    ['with a group', 'Văn phòng Sở Các phòng'],
  ])('is in doubt: %s', (_, name) => expect(reasons(name)).toEqual([expect.stringContaining(`“${name}”`)]))

  test.each([
    'Văn phòng Sở',
    'Phòng Nội vụ thành phố Hải Phòng',
    'Thanh tra Sở Xây dựng',
    'Trung tâm Điều hành thuộc Văn phòng UBND tỉnh',
    'Phòng Cảnh sát giao thông Công an tỉnh',
    'Chi cục trưởng Chi cục Thi hành án dân sự huyện',
    'Công an tỉnh Hải Phòng (phối hợp)',
    'Sở Nội vụ và Văn phòng Tỉnh ủy',
  ])('but not %s', (name) => expect(reasons(name)).toEqual([]))
})
