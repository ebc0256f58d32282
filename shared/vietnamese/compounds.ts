import { onePlaceOfTone } from './syllables.ts'

/**
 * Words of two syllables that letters of state use, in our own choice: where two readings are as usual beside their
 * neighbours, the one that makes such a word is meant (“tình hình”, not “tính hình”). Words that differ from another in one mark stand here with it (“khoa học”, “khóa học”).
 */
const COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'an ninh|an sinh|an toàn|áp dụng|ảnh hưởng|bản án|bàn giao|ban hành|báo cáo|bảo đảm|đảm bảo|bảo hiểm|bảo quản|bảo tồn|' +
    'bảo trợ|bảo vệ|bảo mật|bắt đầu|bầu cử|bệnh án|bệnh nhân|bệnh viện|biên bản|biên chế|biên giới|biến động|biện pháp|biểu mẫu|bình đẳng|' +
    'bộ máy|bổ nhiệm|bổ sung|bồi dưỡng|bồi thường|bố trí|bưu chính|cá nhân|cải cách|cải tạo|cải thiện|cán bộ|cạnh tranh|cảnh báo|' +
    'cảnh sát|căn cứ|cấp bách|cấp giấy|cấp phép|cấp phát|cập nhật|cân đối|cần thiết|cấu trúc|cơ cấu|cơ bản|cơ chế|cơ hội|cơ quan|' +
    'cơ sở|chấm dứt|chấp hành|chấp thuận|chất lượng|chất thải|chậm nhất|chăn nuôi|chế độ|chi cục|chi phí|chi tiết|chi trả|chỉ đạo|' +
    'chỉ định|chỉ huy|chỉ thị|chỉ tiêu|chi tiêu|chính phủ|chính quyền|chính sách|chính thức|chính trị|chỉnh lý|chỉnh sửa|chịu trách|' +
    'chống dịch|phòng chống|chủ động|chủ quan|chủ tịch|chủ trì|chủ trương|chủ yếu|chuẩn bị|chức danh|chức năng|chức vụ|chứng chỉ|' +
    'chứng minh|chứng nhận|chứng thực|chương trình|chuyên đề|chuyên gia|chuyên khoa|chuyên môn|chuyên ngành|chuyên nghiệp|' +
    'chuyên trách|chuyên viên|chuyển đổi|chuyển giao|chuyển hóa|chuyển tiếp|con người|công an|công bằng|công báo|công bố|công chức|' +
    'công cộng|công dân|công điện|công đoàn|công khai|công lập|công nghệ|công nghiệp|công nhân|công nhận|công tác|công trình|công văn|' +
    'cộng đồng|cộng hòa|cổng thông|cung cấp|cùng cấp|cung ứng|cuộc họp|cục trưởng|cụ thể|cứu hộ|cứu nạn|dân chủ|dân cư|dân sinh|' +
    'dân số|dân sự|dân tộc|dân vận|danh mục|danh sách|dịch bệnh|dịch vụ|diễn biến|diễn tập|diện tích|di dời|di sản|di tích|doanh nghiệp|' +
    'du lịch|dự án|dự báo|dự kiến|dự phòng|dự thảo|dự toán|dữ liệu|đa khoa|đại biểu|đại diện|đại hội|đại học|đánh giá|đào tạo|đảng ủy|' +
    'đảng viên|đăng ký|đất đai|đầu mối|đầu tư|đầy đủ|đẩy mạnh|đẩy nhanh|đề án|đề cương|đề nghị|đề xuất|đền bù|địa bàn|địa chính|' +
    'địa chỉ|địa điểm|địa phương|điện lực|điện tử|điều chỉnh|điều động|điều hành|điều kiện|điều tra|điều trị|định hướng|định kỳ|' +
    'định mức|đoàn thể|đối chiếu|đối thoại|đối tượng|đổi mới|đổi tên|đội ngũ|đô thị|độc lập|đôn đốc|đồng bộ|đồng thời|đồng chí|đột xuất|' +
    'đơn giản|đơn thư|đơn vị|đúng hạn|gia đình|gia hạn|giá trị|giai đoạn|giải ngân|giải pháp|giải quyết|giải trình|giám đốc|giám định|' +
    'giám sát|giảm nghèo|giao dịch|giao thông|giáo dục|giáo viên|giấy mời|giấy phép|giấy tờ|giới thiệu|góp phần|góp ý|hạ tầng|hàng hóa|' +
    'hàng năm|hằng năm|hành chính|hành động|hành vi|hạn chế|hệ thống|hiệu lực|hiệu quả|hiệu trưởng|hiện hành|hiện trạng|hình thức|' +
    'hoàn chỉnh|hoàn thành|hoàn thiện|hoạt động|học sinh|học viên|hội đồng|hội nghị|hội phụ|hỗ trợ|hồ sơ|hộ nghèo|hộ gia|hợp đồng|' +
    'hợp lý|hợp pháp|hợp tác|huy động|hướng dẫn|hưởng ứng|hữu quan|kế hoạch|kế toán|kết hợp|kết luận|kết nối|kết quả|kiểm dịch|' +
    'kiểm điểm|kiểm kê|kiểm lâm|kiểm sát|kiểm soát|kiểm tra|kiến nghị|kiến thức|kiện toàn|kinh doanh|kinh nghiệm|kinh phí|kinh tế|' +
    'kịp thời|kỳ họp|kỷ luật|kỷ niệm|kỹ năng|kỹ thuật|khảo sát|khắc phục|khẩn cấp|khẩn trương|khả năng|khám bệnh|khen thưởng|khiếu nại|' +
    'khó khăn|khoa học|khóa học|khoáng sản|không gian|khu vực|khuyến khích|lao động|lãnh đạo|lập dự|lâm nghiệp|lâm sàng|liên hệ|liên kết|' +
    'liên ngành|liên quan|liên thông|lịch sử|lĩnh vực|lưu trữ|lưu ý|lực lượng|lý lịch|mã số|mạng lưới|mặt trận|mầm non|minh bạch|' +
    'môi trường|một số|mục đích|mục tiêu|năng lực|năng lượng|ngân hàng|ngân sách|nghề nghiệp|nghị định|nghị quyết|nghiên cứu|nghiệp vụ|' +
    'nghiêm túc|nghĩa vụ|ngoại vụ|ngăn chặn|ngành nghề|nguồn lực|nguồn vốn|nguy cơ|nguy hiểm|nguyên nhân|nguyên tắc|người dân|người có|' +
    'người đứng|nhà nước|nhà ở|nhà trường|nhân dân|nhân lực|nhân sự|nhân viên|nhận thức|nhiệm kỳ|nhiệm vụ|nhu cầu|niêm yết|nội bộ|' +
    'nội dung|nội vụ|nông dân|nông nghiệp|nông thôn|nộp thuế|nước sạch|phát hiện|phát huy|phát sinh|phát triển|pháp chế|pháp luật|' +
    'pháp lý|phấn đấu|phân bổ|phân cấp|phân công|phân loại|phân tích|phản ánh|phản biện|phạm vi|phần mềm|phê duyệt|phiên họp|phó chủ|' +
    'phó giám|phòng ngừa|phòng khám|phối hợp|phổ biến|phổ cập|phổ thông|phúc lợi|phụ lục|phụ nữ|phụ trách|phục hồi|phục vụ|phương án|' +
    'phương pháp|phương thức|phương tiện|quá trình|quán triệt|quan điểm|quan hệ|quan tâm|quan trọng|quản lý|quản trị|quân đội|quân sự|' +
    'quốc gia|quốc hội|quốc phòng|quốc tế|quy chế|quy chuẩn|quy định|quy hoạch|quy mô|quy trình|quyền hạn|quyền lợi|quyết định|' +
    'quyết liệt|quyết toán|rà soát|rõ ràng|rừng phòng|sản phẩm|sản xuất|sáng kiến|sáp nhập|sắp xếp|sẵn sàng|sinh hoạt|sinh viên|số hóa|' +
    'số lượng|số liệu|soạn thảo|sơ kết|sở hữu|sử dụng|sức khỏe|sửa chữa|sửa đổi|sự cố|sự nghiệp|tác động|tai nạn|tái cơ|tái định|' +
    'tài chính|tài khoản|tài liệu|tài nguyên|tài sản|tạm thời|tập huấn|tập thể|tập trung|tăng cường|tầm nhìn|tham dự|tham gia|' +
    'tham mưu|tham nhũng|thanh niên|thanh toán|thanh tra|thành lập|thành phần|thành phố|thành tích|thành viên|thảo luận|thay đổi|' +
    'thay thế|thẩm định|thẩm quyền|thể chế|thể hiện|thể thao|theo dõi|thi đua|thi hành|thiên tai|thiết bị|thiết kế|thiết yếu|thiệt hại|' +
    'thị trấn|thị trường|thị xã|thời gian|thời hạn|thời kỳ|thời điểm|thông báo|thông qua|thông tin|thông tư|thống kê|thống nhất|thủ trưởng|' +
    'thủ tục|thủ tướng|thu hồi|thu hút|thu nhập|thu thập|thuận lợi|thực hiện|thực phẩm|thực tế|thực trạng|thường trực|thường xuyên|' +
    'thương binh|thương mại|thứ trưởng|thủy lợi|thủy sản|tích cực|tiêm chủng|tiếp cận|tiếp công|tiếp nhận|tiếp tục|tiếp thu|tiết kiệm|' +
    'tiến độ|tiến hành|tiêu chí|tiêu chuẩn|tiêu cực|tín dụng|tình hình|tình trạng|tỉnh ủy|tính chất|tòa án|toàn bộ|toàn diện|toàn quốc|' +
    'tố cáo|tổ chức|tổ trưởng|tội phạm|tổng hợp|tổng kết|tổng số|tôn giáo|tờ trình|trách nhiệm|trái phép|trạm y|tràn dầu|trao đổi|' +
    'trẻ em|triển khai|triệt để|trình bày|trình độ|trọng điểm|trọng tâm|trung học|trung tâm|trung ương|truyền hình|truyền thông|' +
    'trường học|trường hợp|trưởng ban|trưởng phòng|trực thuộc|trực tiếp|trực tuyến|tuyển dụng|tuyển sinh|tuyên truyền|tuyên dương|' +
    'tư pháp|tư vấn|từng bước|tự do|tự nguyện|ủy ban|ủy quyền|ứng dụng|ứng phó|ưu đãi|ưu tiên|vay vốn|văn bản|văn hóa|văn minh|' +
    'văn phòng|vận chuyển|vận động|vận hành|vật tư|vấn đề|vệ sinh|vi phạm|viễn thông|viên chức|việc làm|vướng mắc|vùng sâu|xã hội|' +
    'xác định|xác minh|xác nhận|xây dựng|xem xét|xét duyệt|xét nghiệm|xét xử|xuất khẩu|xử lý|xử phạt|ý kiến|ý thức|y tế|yêu cầu'
  ).split('|'),
)

/** Whether two neighbouring syllables are one word of letters of state. */
export const isCompound = (first: string, second: string): boolean =>
  COMPOUNDS.has(`${onePlaceOfTone(first.toLowerCase())} ${onePlaceOfTone(second.toLowerCase())}`)
