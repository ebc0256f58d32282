import { describe, expect, test } from 'vitest'
import { DIRECTORY, directoryOf } from '../shared/directory/directory.ts'
import { organ } from '../shared/directory/organ.ts'
import { weighedTasks } from '../shared/weighed-tasks.ts'

const assignees = (names: string[], directory = DIRECTORY, day = '2025-10-01') =>
  weighedTasks(
    [{ value: { text: 'Rà soát, báo cáo', assignees: names }, page: 1, confidence: 0.95, source: 'ocr' }],
    directory,
    day,
  )[0]?.value.assignees

describe('assignees by their names in the directory', () => {
  test.each([
    ['a letter misread in a department', 'Sở Nông nghiệp và Môi tường', 'Sở Nông nghiệp và Môi trường'],
    ['marks lost', 'Bo Tai chinh (phối hợp)', 'Bộ Tài chính (phối hợp)'],
    ['behind a rank', 'Giám đốc Sở Tài chínb', 'Giám đốc Sở Tài chính'],
    ['an organ of the own province', 'Cóng an tinh', 'Công an tỉnh'],
    ['a group', 'Các sở, ban, ngànb', 'Các sở, ban, ngành'],
    ['of a commune', 'Trạm Y tê xã (phối hợp)', 'Trạm Y tế xã (phối hợp)'],
  ])('%s is repaired', (_, read, name) => expect(assignees([read])).toEqual([name]))

  test.each([
    ['a name that no table has', 'Công ty TNHH MTV Đầu tư Thành Sen'],
    ['commas of a group as printed', 'các sở, ban ngành'],
    ['two names that are equally near', 'Sở Xy tế'],
    ['a group that lies near another', 'các sở, ngành, địa phương'],
    ['a team', 'Tổ công tác liên ngành'],
  ])('%s stays as printed', (_, name) => expect(assignees([name])).toEqual([name]))

  test('a group of the deployer’s directory becomes its members of the day', () => {
    const groups = ['UBND các xã, phường']
    const own = directoryOf([
      organ('Ủy ban nhân dân xã Ba Tơ', 'committee', ['UBND'], { groups, from: '2025-07-01' }),
      organ('Ủy ban nhân dân xã Ba Vinh', 'committee', ['UBND'], { groups, from: '2025-07-01' }),
    ])
    expect(assignees(['UBND các xã, phường (phối hợp)'], own)).toEqual([
      'Ủy ban nhân dân xã Ba Tơ (phối hợp)',
      'Ủy ban nhân dân xã Ba Vinh (phối hợp)',
    ])
    expect(assignees(['UBND các xã, phường'], own, '2024-10-01')).toEqual(['UBND các xã, phường'])
  })
})
