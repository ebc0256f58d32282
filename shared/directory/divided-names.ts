import { BRANCHES } from './branches.ts'

/**
 * Names in which “,”, “và” or “ - ” stands, so that no list is divided there: branches, offices of two bodies, rooms of
 * communes since 01/7/2025, committees of the National Assembly and of councils.
 */
export const DIVIDED_NAMES: readonly string[] = [
  ...BRANCHES,
  'HĐND và UBND',
  'Hội đồng nhân dân và Ủy ban nhân dân',
  'Đoàn ĐBQH và HĐND',
  'Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
  'Báo và Phát thanh, Truyền hình',
  'Phát thanh và Truyền hình',
  'Phát thanh - Truyền hình',
  'Kinh tế, Hạ tầng và Đô thị',
  'Văn hóa - Xã hội',
  'Tài chính - Kế hoạch',
  'Quốc phòng, An ninh và Đối ngoại',
  'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'Phòng chống thiên tai và Tìm kiếm cứu nạn',
  'Khám bệnh, chữa bệnh',
  'Khám, chữa bệnh',
  'Y, Dược cổ truyền',
  'Kiểm tra, giải quyết khiếu nại, tố cáo',
  'Kiểm tra, giám sát',
  'Thanh tra, kiểm tra',
  'Kiểm tra và theo dõi thi hành pháp luật',
].filter((name) => /, | và | - /u.test(name))
