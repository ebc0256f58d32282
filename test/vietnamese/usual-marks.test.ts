import { describe, expect, test } from 'vitest'
import { usualMarks } from '../../shared/vietnamese/usual-marks.ts'

describe('marks that the engine lost or took for others', () => {
  test.each([
    ['phê duyệt Kê hoạch ứng phó sự cỗ tràn dầu', 'phê duyệt Kế hoạch ứng phó sự cố tràn dầu'],
    ['mục đích sử dụng đât đê thực hiện', 'mục đích sử dụng đất để thực hiện'],
    ['ỦY BAN NHÂN DẦN TỈNH', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['đánh giá tỉnh hình triển khai Thông tư', 'đánh giá tình hình triển khai Thông tư'],
  ])('%s → %s', (read, printed) => expect(usualMarks(read)).toBe(printed))

  test.each([
    ['names of persons', 'Đặng Văn Tuân'],
    ['names of places in capitals', 'PHƯỜNG VINH LỘC'],
    ['words of letters of state', 'định kỳ hằng quý, báo cáo Sở trước ngày'],
    ['what no slip of the engine explains', 'danh sách các bè cá ven sông'],
    ['what is usual beside one neighbour', 'Về việc chuyên mục đích'],
    ['what stands behind a comma', 'Lưu: VT, tô.'],
    ['numbers and symbols', 'số 251/UBND-NNTN ngày 05/3/2018'],
    ['another language', 'Ministry of Home Affairs'],
  ])('%s stay as read', (_, read) => expect(usualMarks(read)).toBe(read))
})
