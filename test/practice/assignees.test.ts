import { describe, expect, test } from 'vitest'
import { coordinatorsIn, namedAt } from '../../shared/practice/assignees.ts'

/** The phrasings of real letters (domain facts, letters.md §12.2; the number is the row there). */
describe('those whom an instruction names', () => {
  test.each([
    [41, 'Sở Thông tin và Truyền thông chủ trì, phối hợp với các cơ quan', ['Sở Thông tin và Truyền thông']],
    [42, 'Sở Giao thông vận tải chủ trì, phối hợp Sở Nông nghiệp', ['Sở Giao thông vận tải']],
    [43, 'Sở Nông nghiệp và Phát triển nông thôn rà soát tuyến', ['Sở Nông nghiệp và Phát triển nông thôn']],
    [
      44,
      'Thường trực Ban Chỉ đạo Chương trình, Giám đốc các sở, ban ngành, Chủ tịch UBND các huyện, thành phố khẩn trương triển khai',
      ['Thường trực Ban Chỉ đạo Chương trình', 'Giám đốc các sở, ban ngành', 'Chủ tịch UBND các huyện, thành phố'],
    ],
    [
      45,
      'Sở Lao động - Thương binh và Xã hội, Ban Dân tộc tỉnh theo chức năng, nhiệm vụ chịu trách nhiệm:',
      ['Sở Lao động - Thương binh và Xã hội', 'Ban Dân tộc tỉnh'],
    ],
    [46, 'UBND các huyện, thị xã, thành phố chịu trách nhiệm:', ['UBND các huyện, thị xã, thành phố']],
    [47, 'Cục Thi hành án dân sự tỉnh có trách nhiệm theo dõi, đôn đốc', ['Cục Thi hành án dân sự tỉnh']],
    [
      48,
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức, đoàn thể tỉnh thực hiện tốt',
      ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'các tổ chức, đoàn thể tỉnh'],
    ],
    [
      49,
      'Thủ trưởng các sở, ban ngành; Chủ tịch UBND các huyện, thị xã, thành phố tập trung triển khai',
      ['Thủ trưởng các sở, ban ngành', 'Chủ tịch UBND các huyện, thị xã, thành phố'],
    ],
    [50, 'Cục Thuế tỉnh: Chủ trì, phối hợp với', ['Cục Thuế tỉnh']],
    [51, 'Các bộ, cơ quan ngang bộ khẩn trương triển khai', ['Các bộ, cơ quan ngang bộ']],
    [52, 'Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện', ['Văn phòng Chính phủ']],
    [53, 'thủ trưởng các đơn vị tổ chức lấy ý kiến', ['thủ trưởng các đơn vị']],
    [
      56,
      'Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Tài chính, Lao động - Thương binh và Xã hội; Giám đốc Kho bạc Nhà nước Quảng Ngãi chịu trách nhiệm thi hành',
      [
        'Chánh Văn phòng UBND tỉnh',
        'Giám đốc Sở Tài chính',
        'Giám đốc Sở Lao động - Thương binh và Xã hội',
        'Giám đốc Kho bạc Nhà nước Quảng Ngãi',
      ],
    ],
    [
      57,
      'Chủ tịch UBND các huyện: Bình Sơn, Sơn Tịnh, Ba Tơ, thị xã Đức Phổ và thành phố Quảng Ngãi; Chủ tịch UBND 07 xã, phường có tên tại Điều 1 chịu trách nhiệm',
      [
        'Chủ tịch UBND huyện Bình Sơn',
        'Chủ tịch UBND huyện Sơn Tịnh',
        'Chủ tịch UBND huyện Ba Tơ',
        'Chủ tịch UBND thị xã Đức Phổ',
        'Chủ tịch UBND thành phố Quảng Ngãi',
        'Chủ tịch UBND 07 xã, phường có tên tại Điều 1',
      ],
    ],
    [
      58,
      'Trung tâm y tế dự phòng, Bệnh viện đa khoa tỉnh chuẩn bị sẵn sàng',
      ['Trung tâm y tế dự phòng', 'Bệnh viện đa khoa tỉnh'],
    ],
    [
      60,
      'Các Bộ: Công Thương, Khoa học và Công nghệ, Nội vụ nghiên cứu',
      ['Bộ Công Thương', 'Bộ Khoa học và Công nghệ', 'Bộ Nội vụ'],
    ],
    [
      0,
      'Sở Giáo dục và Đào tạo, Sở Văn hóa, Thể thao và Du lịch theo chức năng, nhiệm vụ khẩn trương',
      ['Sở Giáo dục và Đào tạo', 'Sở Văn hóa, Thể thao và Du lịch'],
    ],
    [
      0,
      'Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Quảng Ngãi tiếp thu các ý kiến',
      ['Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Quảng Ngãi'],
    ],
    [
      0,
      'Giám đốc Sở Nội vụ; Ủy ban nhân dân huyện Yên Khánh và ông Nguyễn Quốc Hưng chịu trách nhiệm',
      ['Giám đốc Sở Nội vụ', 'Ủy ban nhân dân huyện Yên Khánh', 'ông Nguyễn Quốc Hưng'],
    ],
    [0, 'Ban Tuyên giáo Liên đoàn Lao động tỉnh chủ trì', ['Ban Tuyên giáo Liên đoàn Lao động tỉnh']],
    [
      0,
      'Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế, các ông, bà có tên tại Điều 1 chịu trách nhiệm',
      ['Chánh Văn phòng HĐND và UBND xã', 'Trưởng phòng Kinh tế', 'các ông, bà có tên tại Điều 1'],
    ],
    [
      0,
      'Chủ tịch UBND các tỉnh, thành phố: Quảng Trị, Huế chỉ đạo sơ tán',
      ['Chủ tịch UBND tỉnh Quảng Trị', 'Chủ tịch UBND thành phố Huế'],
    ],
    [0, 'UBND các xã, phường: Quy Nhơn, An Khê hoàn thành', ['UBND các xã, phường: Quy Nhơn, An Khê']],
    [0, 'UBND các huyện, thị xã, thành phố: Sơ tán dân', ['UBND các huyện, thị xã, thành phố']],
    [0, 'Các cơ quan tham mưu, giúp việc Tỉnh ủy rà soát', ['Các cơ quan tham mưu, giúp việc Tỉnh ủy']],
    [
      0,
      'Giám đốc Ban Quản lý dự án Đầu tư xây dựng huyện Mộ Đức và Thủ trưởng các cơ quan có liên quan chịu trách nhiệm',
      ['Giám đốc Ban Quản lý dự án Đầu tư xây dựng huyện Mộ Đức', 'Thủ trưởng các cơ quan có liên quan'],
    ],
    [0, 'Sở Tài nguyên và Môi trường là cơ quan chủ trì, phối hợp', ['Sở Tài nguyên và Môi trường']],
    [
      0,
      'Các đơn vị Trung tâm y tế dự phòng, Bệnh viện đa khoa tỉnh chuẩn bị',
      ['Trung tâm y tế dự phòng', 'Bệnh viện đa khoa tỉnh'],
    ],
    [0, 'các Cơ quan chủ trì Dự án, Tiểu dự án theo chức năng', ['các Cơ quan chủ trì Dự án, Tiểu dự án']],
    [
      0,
      'Thủ trưởng các cơ sở khám bệnh. chữa bệnh trực thuộc Bộ Y tế, Giám đốc Sở Y tế rà soát',
      ['Thủ trưởng các cơ sở khám bệnh, chữa bệnh trực thuộc Bộ Y tế', 'Giám đốc Sở Y tế'],
    ],
    [0, 'Văn phòng Sở: Rà soát quy chế làm việc', ['Văn phòng Sở']],
    [0, 'Bộ Nội vụ:', ['Bộ Nội vụ']],
    [
      0,
      'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ và UBND các tỉnh, thành phố trực thuộc Trung ương ban hành kế hoạch',
      ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', 'UBND các tỉnh, thành phố trực thuộc Trung ương'],
    ],
    [0, 'đồng chí Phó Giám đốc Sở Phan Thị Lụa chỉ đạo Trung tâm', ['đồng chí Phó Giám đốc Sở Phan Thị Lụa']],
    [0, 'Phó Thủ tướng Vũ Đình Sơn trực tiếp chỉ đạo các bộ', ['Phó Thủ tướng Vũ Đình Sơn']],
    [0, 'nhà thầu tăng thêm máy móc', ['nhà thầu']],
    [0, 'các nhà thầu tập trung thi công', ['các nhà thầu']],
    [
      0,
      'Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam tuyên truyền',
      ['Đài Tiếng nói Việt Nam', 'Thông tấn xã Việt Nam'],
    ],
    [0, 'Ban Quản lý dự án công trình giao thông tỉnh phấn đấu', ['Ban Quản lý dự án công trình giao thông tỉnh']],
    [
      0,
      'Các Ông (Bà) Chánh Văn phòng, Trưởng phòng Tổ chức chịu trách nhiệm',
      ['Chánh Văn phòng', 'Trưởng phòng Tổ chức'],
    ],
    [0, 'Giám đốc Bệnh viện huyện/thị xã, Sở Y tế báo cáo', ['Giám đốc Bệnh viện huyện/thị xã', 'Sở Y tế']],
    [0, 'các Bộ Nội vụ, Tài chính tổng hợp', ['Bộ Nội vụ', 'Bộ Tài chính']],
    [0, 'Giám đốc các Sở: Xây dựng, Nội vụ chịu trách nhiệm', ['Giám đốc Sở Xây dựng', 'Giám đốc Sở Nội vụ']],
    [0, 'Các đơn vị, cá nhân được phân công theo dõi tiến độ', ['Các đơn vị, cá nhân được phân công']],
    [0, 'Các cơ quan, đơn vị chưa báo cáo khẩn trương hoàn thiện', ['Các cơ quan, đơn vị chưa báo cáo']],
    [0, 'Cục Quản lý nhà là cơ quan thường trực của Tổ công tác', ['Cục Quản lý nhà']],
    [0, 'Cơ quan Thuế, Sở Tài chính rà soát', ['Cơ quan Thuế', 'Sở Tài chính']],
    [0, 'Riêng Sở Khoa học và Công nghệ bổ sung nội dung', ['Sở Khoa học và Công nghệ']],
  ])('row %i: %s', (_, text, names) => expect(namedAt(text)?.names).toEqual(names))

  test.each([
    ['a deed without anybody', 'Tổ chức truyền thông trực tiếp'],
    ['a word that only looks like an office', 'Số lượng trang thiết bị, cơ số thuốc'],
    ['a word that only looks like a newspaper', 'Báo cáo nhanh số lượng'],
    ['a word that only looks like a committee', 'Ban hành các văn bản chỉ đạo'],
    ['a word that only looks like a school', 'Trường hợp thẻ hết hạn'],
    ['a deed that begins like an office', 'Thanh tra, kiểm tra các cơ sở kinh doanh'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(namedAt(text)).toBeUndefined())

  test.each([
    [
      'Trưởng các phòng: Hành chính, Đào tạo, Trưởng các khoa chịu trách nhiệm',
      ['Trưởng phòng Hành chính', 'Trưởng phòng Đào tạo', 'Trưởng các khoa'],
    ],
    ['Đài Truyền thanh huyện xướng danh những hộ gia đình tham gia hiến đất', ['Đài Truyền thanh huyện']],
    ['Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở thực hiện', ['Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở']],
    ['UBND các xã, phường nằm trong vùng rà soát', ['UBND các xã, phường nằm trong vùng']],
    [
      'Trưởng phòng Kiểm tra, giám sát, Đoàn kiểm tra có nhiệm vụ',
      ['Trưởng phòng Kiểm tra, giám sát', 'Đoàn kiểm tra'],
    ],
    ['Khoa Hồi sức tích cực: rà soát phác đồ', ['Khoa Hồi sức tích cực']],
    ['Phòng Kế hoạch tổng hợp thông báo để các khoa biết', ['Phòng Kế hoạch tổng hợp']],
    ['Phòng Kế hoạch tổng hợp số liệu, báo cáo', ['Phòng Kế hoạch']],
    ['các ban xây dựng Đảng theo dõi, kiểm tra', ['các ban xây dựng Đảng']],
    ['Các Bệnh viện: Đa khoa, Sản - Nhi chuẩn bị giường', ['Bệnh viện Đa khoa', 'Bệnh viện Sản - Nhi']],
    ['Liên danh nhà thầu khẩn trương huy động', ['Liên danh nhà thầu']],
    ['Các đơn vị sử dụng lao động trên địa bàn đối chiếu', ['Các đơn vị sử dụng lao động trên địa bàn']],
    ['Các chi, đảng bộ trực thuộc tổ chức quán triệt', ['Các chi, đảng bộ trực thuộc']],
    ['Phòng Tài chính - Kế hoạch cấp kinh phí từ Quỹ Thi đua', ['Phòng Tài chính - Kế hoạch']],
    ['Tỉnh đoàn chỉ đạo các huyện đoàn thành lập', ['Tỉnh đoàn']],
  ])('of %j', (text, names) => expect(namedAt(text)?.names).toEqual(names))

  test('says what is to be done behind the names', () => {
    expect(namedAt('Sở Tài chính, Sở Nội vụ rà soát, báo cáo UBND tỉnh')?.rest).toBe('rà soát, báo cáo UBND tỉnh')
  })
})

test('coordinators are told apart from those who lead', () => {
  expect(
    coordinatorsIn('chủ trì, phối hợp với Sở Kế hoạch và Đầu tư và các cơ quan, đơn vị có liên quan rà soát'),
  ).toEqual(['Sở Kế hoạch và Đầu tư (phối hợp)', 'các cơ quan, đơn vị có liên quan (phối hợp)'])
})

test.each(['Sở Y tế, ', 'các ', 'Các Sở: ', 'UBND các huyện, ', 'và '])(
  'answers in time on 60,000 letters of %j',
  (piece) => {
    const start = performance.now()
    namedAt(piece.repeat(60_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)

test.each([
  [
    'a rank said once for several offices',
    'Giám đốc: Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính phối hợp tuyên truyền',
    ['Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'Giám đốc Sở Tài chính'],
  ],
  [
    'two ranks of the same offices',
    'Giám đốc, Thủ trưởng các Sở, ban, ngành Thành phố và các đơn vị liên quan chịu trách nhiệm thi hành',
    ['Giám đốc, Thủ trưởng các Sở, ban, ngành Thành phố', 'các đơn vị liên quan'],
  ],
  [
    'three ranks of the same schools',
    'Giám đốc, Thủ trưởng, Hiệu trưởng các trường chịu trách nhiệm thi hành',
    ['Giám đốc, Thủ trưởng, Hiệu trưởng các trường'],
  ],
  [
    'a council and a committee of the same place',
    'Hội đồng nhân dân, Ủy ban nhân dân thành phố Đà Nẵng chịu trách nhiệm thi hành',
    ['Hội đồng nhân dân thành phố Đà Nẵng', 'Ủy ban nhân dân thành phố Đà Nẵng'],
  ],
  [
    'households behind the offices',
    'các sở, ban, ngành và các hộ gia đình trên địa bàn Thành phố treo cờ Tổ quốc từ ngày 10/5',
    ['các sở, ban, ngành', 'các hộ gia đình trên địa bàn Thành phố'],
  ],
  [
    'a group by what it does',
    'UBND các huyện; các đơn vị quản lý hồ chứa thủy điện; các đơn vị có liên quan khẩn trương triển khai',
    ['UBND các huyện', 'các đơn vị quản lý hồ chứa thủy điện', 'các đơn vị có liên quan'],
  ],
  [
    'one ministry before a list of others',
    'Bộ Ngoại giao và các Bộ: Kế hoạch và Đầu tư, Tài chính đàm phán thỏa thuận',
    ['Bộ Ngoại giao', 'Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'],
  ],
  [
    'the committees of provinces behind a city’s',
    'Ủy ban nhân dân thành phố Hà Nội và các tỉnh: Hải Dương, Hưng Yên tập trung chỉ đạo',
    ['Ủy ban nhân dân thành phố Hà Nội', 'Ủy ban nhân dân tỉnh Hải Dương', 'Ủy ban nhân dân tỉnh Hưng Yên'],
  ],
  [
    'persons by their office',
    'Các ông: Chánh VP UBND tỉnh, Trưởng Ban Tổ chức tỉnh căn cứ',
    ['Chánh VP UBND tỉnh', 'Trưởng Ban Tổ chức tỉnh'],
  ],
  [
    'provinces and cities together',
    'Cục Thuế các tỉnh thành phố trực thuộc trung ương thực hiện rà soát',
    ['Cục Thuế các tỉnh thành phố trực thuộc trung ương'],
  ],
  [
    'centres by their abbreviation',
    'các trường THPT và các TTGDTX huyện, thị xã nộp báo cáo',
    ['các trường THPT', 'các TTGDTX huyện, thị xã'],
  ],
  ['an office before its draft', 'Sở Nội vụ dự thảo quy định về giờ làm việc', ['Sở Nội vụ']],
  ['a group and what it has to do', 'các đơn vị cung cấp số liệu về Sở trước ngày 05/5', ['các đơn vị']],
  ['an office by its short form in small letters', 'sở GDĐT các tỉnh báo cáo về Bộ', ['sở GDĐT các tỉnh']],
])('names %s', (_, text, names) => expect(namedAt(text)?.names).toEqual(names))

test('helpers go on behind a bracket, and behind a period that should be a comma', () => {
  const text =
    'chủ trì phối hợp với Ban Chỉ đạo 09 (Sở Tài chính), Sở Xây dựng. Sở Nội vụ căn cứ ý kiến này để thực hiện'
  expect(coordinatorsIn(text)).toEqual([
    'Ban Chỉ đạo 09 (Sở Tài chính) (phối hợp)',
    'Sở Xây dựng (phối hợp)',
    'Sở Nội vụ (phối hợp)',
  ])
})
