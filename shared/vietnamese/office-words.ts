/**
 * Words of instructions, of addresses and of offices' names, as they are written inside a sentence: what a word that
 * is none in Vietnamese must have been. Single letters, names of persons and of places are left out.
 */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'giao cho yêu cầu đề nghị kính phân công chỉ đạo chủ trì phối hợp với cùng rà soát chịu trách nhiệm có theo chức năng ' +
    'nhiệm vụ dõi thẩm quyền căn cứ trên sở khẩn trương tập trung tổ chức triển khai thực hiện nghiên cứu tham mưu gia dự ' +
    'trực ban định hướng dẫn báo cáo động chủ tiếp tục thu tăng cường mở rộng sửa chữa xây dựng gửi cung cấp phổ biến quán ' +
    'triệt đôn đốc kiểm tra xem xét bố trí chuẩn bị đăng ký thống kê thông tin nghiêm túc trong phạm thời gian nâng cao ' +
    'thường xuyên tích cực hoàn thành thiện chỉnh lập tổng hợp xuất trình ban hành công bố tuyên truyền vận giám sát sử dụng ' +
    'tiếp nhận xử giải quyết thi cập nhật đánh giá trao đổi liên hệ làm việc duy khắc phục kiện toàn niêm yết tải điều sắp xếp ' +
    'bổ sung nộp xác quyết liệt ứng đồng phê duyệt tiến hàng năm tháng tạo kiện hỗ trợ thập nhập đầu mối quản phát huy thanh ' +
    'toán phân lựa chọn xúc chấp tuân thủ sáp chuyển khai trả lời phúc đáp qua đúng thời hạn quy trước ngày chậm nhất đến hết ' +
    'sau khi quý giờ phút cuối thứ lần nhằm bảo đảm kịp liên quan ' +
    'các quan đơn vị địa phương sở bộ ngành huyện thị xã thành phố phường đặc khu tỉnh trung ương cấp ngang thuộc nhà nước ' +
    'ủy nhân dân hội đồng phòng kinh tế văn hóa thể thao du lịch tài chính nội tư pháp giáo dục đào khoa học nghệ nông nghiệp ' +
    'môi trường nguyên thương lao binh hoạch giao vận tôn tộc ngoại quốc quân cục vụ viện chi trạm đoàn cộng sản niên phụ nữ ' +
    'cựu chiến mặt trận đài truyền hình viễn kho bạc hiểm ngân tòa án sát cảnh kiểm bệnh trưởng giám đốc tịch chánh lãnh đạo ' +
    'đại biểu viên thường phó người đứng cá khác toàn thể chúng quyết số kèm này nêu dưới đây đối riêng cụ kết quả luận nội ' +
    'dung tình kiến vướng mắc khó khăn phản ánh hiệu lực ngay từ trường hợp vượt khẩu nhanh sẵn sàng lượng tiện an toàn công ' +
    'tác phương án dự thảo luật nghị chỉ văn bản kinh phí nguồn vốn được nay về việc của và những một hai ba tại nơi nhận lưu ' +
    'không phải cần còn nếu như vào ra đã đang sẽ thì mà hay hoặc cũng rất nhiều ít hơn mới cũ trên dưới giữa gồm bao do vì ' +
    'nên để cho bằng lên xuống gần xa cách mức độ loại hình thức mẫu phiếu danh sách biên bản hồ sơ thủ tục tờ trình ' +
    'chất lượng nước nhằm mưa bão lũ dịch y thuốc ngân hàng thuế phạt khóa thẻ đê đất rừng biển đảo vùng miền núi hộ nghèo'
  ).split(' '),
)

/** Pairs of which one word gives the other: “tổ chứ” is “tổ chức”, though “chứ” is a word. */
export const OFFICE_PAIRS: readonly (readonly [string, string])[] = (
  'tổ chức|hoàn thành|chịu trách|trách nhiệm|phối hợp|thực hiện|báo cáo|triển khai|khẩn trương|rà soát|đề nghị|yêu cầu|' +
  'chủ trì|hướng dẫn|kiểm tra|tham mưu|chuẩn bị|trước ngày|chậm nhất|ban hành|xây dựng|tổng hợp|thi hành|chỉ đạo|đôn đốc|' +
  'nghiên cứu|bố trí|đơn vị|cơ quan|địa phương|ủy ban|nhân dân|thành phố|nhiệm vụ|quyết định|tuyên truyền|cung cấp|' +
  'tiếp tục|tăng cường|trung ương|chính phủ|liên quan|kế hoạch|thủ trưởng|thứ trưởng|vụ trưởng|cục trưởng|viện trưởng|phó trưởng|giám đốc|chủ tịch|theo dõi|giám sát|' +
  'trung tâm|văn phòng|công an|bệnh viện|đảng ủy|tỉnh ủy|hội đồng|nông nghiệp|môi trường|tài chính|giáo dục|đào tạo|' +
  'khoa học|công nghệ|nội vụ|tư pháp|quân sự|chỉ huy|thanh tra|kho bạc|bảo hiểm|mặt trận|kiểm sát|giao thông|chi cục|' +
  'thành viên|trưởng phòng|bộ trưởng|phát triển|du lịch|thể thao|đầu tư|thông báo|thông tư|nghị định|nghị quyết'
)
  .split('|')
  .map((pair) => pair.split(' '))
  .flatMap(([first, second]) => (first && second ? [[first, second] as const] : []))
