import { describe, expect, test } from 'vitest'
import { leadOf } from '../../shared/practice/leads.ts'

describe('whom a paragraph charges', () => {
  test.each([
    ['Bước 2: Phòng Công tác sinh viên gửi phiếu cho các lớp', ['Phòng Công tác sinh viên'], 'gửi phiếu cho các lớp'],
    ['Hàng quý, Sở Nội vụ tổng hợp kết quả', ['Sở Nội vụ'], 'tổng hợp kết quả'],
    ['Khi có bão, UBND các xã ven biển sơ tán người dân', ['UBND các xã ven biển'], 'sơ tán người dân'],
    ['Các học viên chủ động ôn tập trước ngày thi', ['Các học viên'], 'chủ động ôn tập trước ngày thi'],
    ['Trường cao đẳng nghề lập danh sách', ['Trường cao đẳng nghề'], 'lập danh sách'],
    [
      'Căn cứ Kế hoạch này, thủ trưởng các đơn vị phân công người làm',
      ['thủ trưởng các đơn vị'],
      'phân công người làm',
    ],
  ])('%s', (text, names, rest) => expect(leadOf(text)).toMatchObject({ names, rest }))

  test.each([
    ['who asks is not charged', 'Sở Xây dựng yêu cầu Thanh tra Sở kiểm tra'],
    ['the issuer tells what it does itself', 'Căn cứ Luật Đất đai, UBND tỉnh ban hành quyết định'],
    ['what is only told of somebody', 'Đối với các trường học đã làm xong'],
  ])('nobody: %s', (_, text) => expect(leadOf(text)).toBeUndefined())
})
