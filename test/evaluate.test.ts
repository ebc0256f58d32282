import { describe, expect, test } from 'vitest'
import { evaluate } from '../shared/evaluate.ts'
import { ReadLetter, type ReadLine } from '../shared/read-line.ts'
import { tally } from '../shared/tally.ts'
import { Truth } from '../shared/truth.ts'

const letter = (fields: Partial<ReadLetter>): ReadLetter =>
  ReadLetter.parse({
    pages: '1',
    annexes: null,
    number: null,
    symbol: null,
    fullNumber: null,
    issuedOn: null,
    place: null,
    issuer: null,
    parentIssuer: null,
    type: null,
    subject: null,
    addressees: [],
    copies: [],
    archive: null,
    tasks: [],
    citations: [],
    signer: null,
    urgency: null,
    secrecy: null,
    arrival: null,
    confidence: {},
    review: [],
    ...fields,
  })
const line = (...letters: ReadLetter[]): ReadLine => ({ file: 'a.pdf', sha256: null, pages: 2, letters })
const truth = (...letters: object[]) => Truth.parse({ scan: 'a.pdf', letters })
const row = (field: string, of: Truth, read: ReadLine) => tally(evaluate(of, read)).find((one) => one.field === field)

test('a wrong value that nobody is asked to check is silent, a flagged one is not', () => {
  const paper = truth({ pages: '1', number: '251' })
  const flagged = letter({ number: '257', review: [{ field: 'number', reason: 'viết tay' }] })
  expect(row('number', paper, line(letter({ number: '257' })))).toMatchObject({ right: 0, silent: 1, wrongFlagged: 0 })
  expect(row('number', paper, line(flagged))).toMatchObject({ right: 0, silent: 0, wrongFlagged: 1 })
})

test.each([
  ['where the tone mark stands', 'issuer', 'Ủy ban nhân dân tỉnh Khánh Hòa', 'Uỷ ban nhân dân tỉnh Khánh Hoà'],
  ['case', 'issuer', 'Sở Y tế', 'SỞ Y TẾ'],
  ['spaces around the hyphen of a symbol', 'symbol', 'UBND-NNTN', 'UBND - NNTN'],
])('%s makes no difference', (_, field, paper, read) => {
  expect(row(field, truth({ pages: '1', [field]: paper }), line(letter({ [field]: read })))).toMatchObject({ right: 1 })
})

test.each([
  ['a number', 'number', '251', '0251'],
  ['a day', 'issuedOn', '2019-01-16', '2019-01-06'],
  ['another office', 'issuer', 'Sở Tài chính', 'Sở Tư pháp'],
])('%s must be exact', (_, field, paper, read) => {
  expect(row(field, truth({ pages: '1', [field]: paper }), line(letter({ [field]: read })))).toMatchObject({ right: 0 })
})

test('items of lists are paired one to one', () => {
  const paper = truth({ pages: '1', addressees: ['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ'] })
  const read = line(letter({ addressees: ['Sở Tài chính', 'Sở Y tế', 'Sở Y tế'] }))
  expect(row('addressees', paper, read)).toMatchObject({ truth: 3, right: 2, missing: 1, extra: 1 })
})

describe('tasks are the same as a person would say', () => {
  const task = (text: string, assignees: string[], no = '1') => ({
    no,
    text,
    assignees,
    deadline: null,
    deadlineText: null,
  })
  const tasks = (paper: object, read: ReturnType<typeof task>, field = 'tasks', addressees: string[] = []) =>
    row(field, truth({ pages: '1', addressees, tasks: [paper] }), line(letter({ addressees, tasks: [read] })))

  test.each([
    [
      'told at more length',
      task('Điền thông tin theo Phụ lục 1C', ['Sở Y tế']),
      task('Điền thông tin vào Phụ lục 1C về chất thải y tế tại các cơ sở y tế thuộc tỉnh', ['Sở Y tế']),
    ],
    [
      'the same item of the same office',
      task('Tổ chức tuyên truyền; tăng cường giám sát', ['Sở Tư pháp'], '3b'),
      task('Thực hiện tốt công tác tuyên truyền, vận động nhân dân', ['Sở Tư pháp'], 'II.3b'),
    ],
  ])('%s', (_, paper, read) => expect(tasks(paper, read)).toMatchObject({ right: 1, missing: 0 }))

  test.each([
    [
      'another deed of the same office',
      task('Bố trí kinh phí thực hiện', ['Sở Tài chính'], '2'),
      task('Rà soát văn bản đã ban hành', ['Sở Tài chính'], '5'),
    ],
    [
      'the same item of another office',
      task('Bố trí kinh phí thực hiện', ['Sở Tài chính']),
      task('Chuẩn bị phòng họp, tài liệu', ['Sở Nội vụ']),
    ],
  ])('but not %s', (_, paper, read) => expect(tasks(paper, read)).toMatchObject({ right: 0, missing: 1, extra: 1 }))

  test.each([
    ['a head for the office', ['Trường Cao đẳng Y tế'], ['Hiệu trưởng Trường Cao đẳng Y tế']],
    ['more of the same', ['Các cơ quan, đơn vị'], ['Các cơ quan, đơn vị có liên quan đến việc trồng cây']],
    ['a word for all addressees by their names', ['các đơn vị'], ['Bệnh viện tỉnh', 'Trung tâm Y tế']],
  ])('an assignee: %s', (_, paper, read) => {
    const found = tasks(task('Báo cáo', paper), task('Báo cáo', read), 'tasks.assignees', [
      'Bệnh viện tỉnh',
      'Trung tâm Y tế',
    ])
    expect(found).toMatchObject({ right: 1, missing: 0, extra: 0 })
  })

  test('a doubt flags its own task; what is missing is flagged by a doubt of the list alone', () => {
    const paper = truth({
      pages: '1',
      tasks: [task('Chuẩn bị phòng họp', ['Sở Nội vụ']), task('Báo cáo', ['Sở Y tế'])],
    })
    const read = [task('Báo cáo', ['Sở Xây dựng']), task('Mua sắm trang thiết bị', ['Sở Tài chính'])]
    const flags = (...review: ReadLetter['review']) =>
      evaluate(paper, line(letter({ tasks: read, review })))
        .filter(({ field, verdict }) => field.startsWith('tasks') && verdict !== 'right')
        .map(({ verdict, flagged }) => `${verdict} ${flagged}`)
    expect(flags({ field: 'tasks', item: 0, reason: '' })).toEqual([
      ...['missing false', 'missing true', 'extra true', 'extra false'],
    ])
    expect(flags({ field: 'tasks', reason: '' })).toEqual([
      ...['missing true', 'missing false', 'extra false', 'extra false'],
    ])
  })

  test('an assignee that nobody named is extra', () => {
    const found = tasks(task('Báo cáo', ['các đơn vị']), task('Báo cáo', ['Sở Y tế']), 'tasks.assignees', [
      'Bệnh viện tỉnh',
    ])
    expect(found).toMatchObject({ right: 0, missing: 1, extra: 1 })
  })
})

test('a field that the truth leaves out is not measured', () => {
  expect(row('subject', truth({ pages: '1', number: '1' }), line(letter({ subject: 'Kế hoạch' })))).toBeUndefined()
})

test('a letter that was not told apart counts as missing', () => {
  const paper = truth({ pages: '1', number: '1' }, { pages: '2', number: '2' })
  expect(row('letters', paper, line(letter({ pages: '1-2', number: '1' })))).toMatchObject({ right: 0, missing: 1 })
})

test.each([
  ['counts them', '1-5', 1],
  ['leaves them out', '1-3', 1],
  ['ends elsewhere', '1-4', 0],
])('a letter with annexes is told apart where the truth %s', (_, pages, right) =>
  expect(row('letters', truth({ pages }), line(letter({ pages: '1-3', annexes: '4-5' })))).toMatchObject({ right }),
)

describe('a cited document that was found has a day and an issuer', () => {
  const cited = (fullNumber: string, issuedOn: string | null, issuer: string | null) => ({
    fullNumber,
    issuedOn,
    issuer,
  })
  const paper = truth({
    pages: '1',
    citations: [cited('12/QĐ-UBND', '2024-05-02', 'UBND tỉnh'), cited('7/CV', null, null)],
  })
  const read = (...citations: ReturnType<typeof cited>[]) => line(letter({ citations }))

  test.each([
    [
      'read as they are',
      cited('12/QĐ - UBND', '2024-05-02', 'UBND tỉnh'),
      { right: 1, wrongFlagged: 0, silent: 0, missing: 0 },
    ],
    ['another day', cited('12/QĐ-UBND', '2024-05-03', 'UBND tỉnh'), { right: 0, silent: 1 }],
    ['no day', cited('12/QĐ-UBND', null, 'UBND tỉnh'), { right: 0, missing: 1 }],
  ])('%s', (_, one, expected) => expect(row('citations.issuedOn', paper, read(one))).toMatchObject(expected))

  test('a doubt flags its own document, one of the list what is missing', () => {
    const [right, wrong] = [cited('12/QĐ-UBND', '2024-05-02', 'UBND tỉnh'), cited('8/CV', null, null)]
    const flags = (...review: ReadLetter['review']) =>
      evaluate(paper, line(letter({ citations: [wrong, right], review })))
        .filter(({ field }) => field === 'citations')
        .map(({ verdict, flagged }) => `${verdict} ${flagged}`)
    expect(flags({ field: 'citations', item: 0, reason: '' })).toEqual(['right false', 'missing false', 'extra true'])
    expect(flags({ field: 'citations', reason: '' })).toEqual(['right false', 'missing true', 'extra false'])
  })

  test('another issuer', () =>
    expect(row('citations.issuer', paper, read(cited('12/QĐ-UBND', null, 'Sở Y tế')))).toMatchObject({ right: 0 }))
  test('one that the paper does not tell is extra', () =>
    expect(row('citations.issuer', paper, read(cited('7/CV', null, 'Sở Y tế')))).toMatchObject({ extra: 1 }))
  test('but not one that was not found', () => expect(row('citations.issuer', paper, read())).toBeUndefined())
})
