import { expect, test } from 'vitest'
import { DIRECTORY } from '../../shared/directory/directory.ts'
import { isOddOrgan } from '../../shared/directory/odd-organ.ts'

test.each([
  'Sở Y tế tỉnh Đồng Tháp Bệnr Viện Đa Khoa',
  'Kho bạc Nhà nước kho bạg nhà nước Trà Vinh',
  'Số 27/2023nq-hđnd tỉnh Đắk Nông',
  'Phòng Tài chínr - Kế hoạch',
])('%s is no name', (name) => expect(isOddOrgan(name)).toBe(true))

test.each([
  'Ủy ban MTTQ Việt Nam tỉnh Thanh Hóa - Ban Thường trực',
  'Phòng Tài chính - Kế hoạch huyện Krông Nô',
  'Công an phường Pleiku',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
])('%s is one', (name) => expect(isOddOrgan(name)).toBe(false))

test('no name of the directory is odd', () => expect(DIRECTORY.names.filter(isOddOrgan)).toEqual([]))
