import { OFFICE_PAIRS } from './office-words.ts'
import { onePlaceOfTone } from './syllables.ts'

/**
 * Words of two syllables that letters of state use, in our own choice: where two readings are as usual beside their
 * neighbours, the one that makes such a word is meant (“tình hình”, not “tính hình”). Words that differ from another in one mark stand here with it (“khoa học”, “khóa học”).
 */
const COMPOUNDS: ReadonlySet<string> = new Set([
  ...OFFICE_PAIRS.map((pair) => pair.join(' ')),
  ...(
    'an ninh|an sinh|an toàn|áp dụng|ảnh hưởng|bản án|bàn giao|bảo đảm|đảm bảo|bảo quản|bảo tồn|bảo trợ|bảo vệ|' +
    'bảo mật|bắt đầu|bầu cử|bệnh án|bệnh nhân|biên bản|biên chế|biên giới|biến động|biện pháp|biểu mẫu|bình đẳng|' +
    'bộ máy|bổ nhiệm|bổ sung|bồi dưỡng|bồi thường|bưu chính|cá nhân|cải cách|cải tạo|cải thiện|cán bộ|cạnh tranh|' +
    'cảnh báo|cảnh sát|căn cứ|cấp bách|cấp giấy|cấp phép|cấp phát|cập nhật|cân đối|cần thiết|cấu trúc|cơ cấu|' +
    'cơ bản|cơ chế|cơ hội|cơ sở|chấm dứt|chấp hành|chấp thuận|chất lượng|chất thải|chăn nuôi|chế độ|chi phí|' +
    'chi tiết|chi trả|chỉ định|chỉ thị|chỉ tiêu|chi tiêu|chính quyền|chính sách|chính thức|chính trị|chỉnh lý|' +
    'chỉnh sửa|chống dịch|phòng chống|chủ động|chủ quan|chủ trương|chủ yếu|chức danh|chức năng|chức vụ|chứng chỉ|' +
    'chứng minh|chứng nhận|chứng thực|chương trình|chuyên đề|chuyên gia|chuyên khoa|chuyên môn|chuyên ngành|' +
    'chuyên nghiệp|chuyên trách|chuyên viên|chuyển đổi|chuyển giao|chuyển hóa|chuyển tiếp|con người|công bằng|' +
    'công báo|công bố|công chức|công cộng|công dân|công điện|công đoàn|công khai|công lập|công nghiệp|công nhân|' +
    'công nhận|công tác|công trình|công văn|cộng đồng|cộng hòa|cộng tác|cổng thông|cùng cấp|cung ứng|cuộc họp|' +
    'cụ thể|cứu hộ|cứu nạn|dân chủ|dân cư|dân sinh|dân số|dân sự|dân tộc|dân vận|danh mục|danh sách|dịch bệnh|' +
    'dịch vụ|diễn biến|diễn tập|diện tích|di dời|di sản|di tích|doanh nghiệp|dự án|dự báo|dự kiến|dự phòng|' +
    'dự thảo|dự toán|dữ liệu|đa khoa|đại biểu|đại diện|đại hội|đại học|đánh giá|đảng viên|đăng ký|đất đai|' +
    'đầu mối|đầy đủ|đẩy mạnh|đẩy nhanh|đề án|đề cương|đề xuất|đền bù|địa bàn|địa chính|địa chỉ|địa điểm|điện lực|' +
    'điện tử|điều chỉnh|điều động|điều hành|điều kiện|điều tra|điều trị|định hướng|định kỳ|định mức|đoàn thể|' +
    'đối chiếu|đối thoại|đối tượng|đổi mới|đổi tên|đội ngũ|đô thị|độc lập|đồng bộ|đồng thời|đồng chí|đột xuất|' +
    'đơn giản|đơn thư|đúng hạn|gia đình|gia hạn|giá trị|giai đoạn|giải ngân|giải pháp|giải quyết|giải trình|' +
    'giám định|giảm nghèo|giao dịch|giáo viên|giấy mời|giấy phép|giấy tờ|giới thiệu|góp phần|góp ý|hạ tầng|' +
    'hàng hóa|hàng năm|hằng năm|hành chính|hành động|hành vi|hạn chế|hệ thống|hiệu lực|hiệu quả|hiệu trưởng|' +
    'hiện hành|hiện trạng|hình thức|hoàn chỉnh|hoàn thiện|hoạt động|học sinh|học viên|hội nghị|hỗ trợ|hồ sơ|' +
    'hộ nghèo|hợp đồng|hợp lý|hợp pháp|hợp tác|huy động|hưởng ứng|hữu quan|kế toán|kết hợp|kết luận|kết nối|' +
    'kết quả|kiểm dịch|kiểm điểm|kiểm kê|kiểm lâm|kiểm soát|kiến nghị|kiến thức|kiện toàn|kinh doanh|kinh nghiệm|' +
    'kinh phí|kinh tế|kịp thời|kỳ họp|kỷ luật|kỷ niệm|kỹ năng|kỹ thuật|khảo sát|khắc phục|khẩn cấp|khả năng|' +
    'khám bệnh|khen thưởng|khiếu nại|khó khăn|khóa học|khoáng sản|không gian|khu vực|khuyến khích|lao động|' +
    'lãnh đạo|lâm nghiệp|lâm sàng|liên hệ|liên kết|liên ngành|liên thông|lịch sử|lĩnh vực|lưu trữ|lưu ý|' +
    'lực lượng|lý lịch|mã số|mạng lưới|mầm non|minh bạch|một số|mục đích|mục tiêu|năng lực|năng lượng|ngân hàng|' +
    'ngân sách|nghề nghiệp|nghiệp vụ|nghiêm túc|nghĩa vụ|ngoại vụ|ngăn chặn|ngành nghề|nguồn lực|nguồn vốn|' +
    'nguy cơ|nguy hiểm|nguyên nhân|nguyên tắc|người dân|nhà nước|nhà ở|nhà trường|nhân lực|nhân sự|nhân viên|' +
    'nhận thức|nhiệm kỳ|nhu cầu|niêm yết|nội bộ|nội dung|nông dân|nông thôn|nộp thuế|nước sạch|phát hiện|' +
    'phát huy|phát sinh|pháp chế|pháp luật|pháp lý|phấn đấu|phân bổ|phân cấp|phân công|phân loại|phân tích|' +
    'phản ánh|phản biện|phạm vi|phần mềm|phê duyệt|phiên họp|phó chủ|phó giám|phòng ngừa|phòng khám|phổ biến|' +
    'phổ cập|phổ thông|phúc lợi|phụ lục|phụ nữ|phụ trách|phục hồi|phục vụ|phương án|phương pháp|phương thức|' +
    'phương tiện|quá trình|quán triệt|quan điểm|quan hệ|quan tâm|quan trọng|quản lý|quản trị|quân đội|quốc gia|' +
    'quốc hội|quốc phòng|quốc tế|quy chế|quy chuẩn|quy định|quy hoạch|quy mô|quy trình|quyền hạn|quyền lợi|' +
    'quyết liệt|quyết toán|rõ ràng|sản phẩm|sản xuất|sáng kiến|sáp nhập|sắp xếp|sẵn sàng|sinh hoạt|sinh viên|' +
    'số hóa|số lượng|số liệu|soạn thảo|sơ kết|sở hữu|sử dụng|sức khỏe|sửa chữa|sửa đổi|sự cố|sự nghiệp|tác động|' +
    'tai nạn|tài khoản|tài liệu|tài nguyên|tài sản|tạm thời|tập huấn|tập thể|tập trung|tầm nhìn|tham dự|tham gia|' +
    'tham nhũng|thanh niên|thanh toán|thành lập|thành phần|thành tích|thảo luận|thay đổi|thay thế|thẩm định|' +
    'thẩm quyền|thể chế|thể hiện|thi đua|thiên tai|thiết bị|thiết kế|thiết yếu|thiệt hại|thị trấn|thị trường|' +
    'thị xã|thời gian|thời hạn|thời kỳ|thời điểm|thông qua|thông tin|thống kê|thống nhất|thủ tục|thủ tướng|' +
    'thu hồi|thu hút|thu nhập|thu thập|thuận lợi|thực phẩm|thực tế|thực trạng|thường trực|thường xuyên|' +
    'thương binh|thương mại|thủy lợi|thủy sản|tích cực|tiêm chủng|tiếp cận|tiếp nhận|tiếp thu|tiết kiệm|tiến độ|' +
    'tiến hành|tiêu chí|tiêu chuẩn|tiêu cực|tín dụng|tình hình|tình trạng|tính chất|tòa án|toàn bộ|toàn diện|' +
    'toàn quốc|tố cáo|tổ trưởng|tội phạm|tổng kết|tổng số|tôn giáo|tờ trình|trái phép|tràn dầu|trao đổi|trẻ em|' +
    'triệt để|trình bày|trình độ|trọng điểm|trọng tâm|trung học|truyền hình|truyền thông|trường học|trường hợp|' +
    'trưởng ban|trực thuộc|trực tiếp|trực tuyến|tuyển dụng|tuyển sinh|tuyên dương|tư vấn|từng bước|tự do|' +
    'tự nguyện|ủy quyền|ứng dụng|ứng phó|ưu đãi|ưu tiên|vay vốn|văn bản|văn hóa|văn minh|vận chuyển|vận động|' +
    'vận hành|vật tư|vấn đề|vệ sinh|vi phạm|viễn thông|viên chức|việc làm|vướng mắc|xã hội|xác định|xác minh|' +
    'xác nhận|xem xét|xét duyệt|xét nghiệm|xét xử|xuất khẩu|xử lý|xử phạt|ý kiến|ý thức|y tế'
  ).split('|'),
])

/** Whether two neighbouring syllables are one word of letters of state. */
export const isCompound = (first: string, second: string): boolean =>
  COMPOUNDS.has(`${onePlaceOfTone(first.toLowerCase())} ${onePlaceOfTone(second.toLowerCase())}`)
