/** Family names of most Vietnamese, to tell a name from a crumb of ink, and to mend the marks that OCR drops from them. */
export const FAMILIES = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Hà Đinh Trương Cao Mai Tạ Đoàn Lâm Trịnh Đào ' +
  'Phùng Tô Vương Châu Thái Lưu Quách Kiều La Thạch Ninh Từ Tống Nghiêm Doãn Khổng Giang Lương Chu Quyền Mạc Bạch ' +
  'Danh Đàm Hứa Viên Triệu Tăng Lại Cù Tôn Sơn Lục Đồng Kim Thân Khương Ông Âu Ung Sử Mã Lò Vi Ma Nông Hầu Giàng Sùng ' +
  'Vàng Thào Lường Cầm Quàng Tòng Rơ Ksor Siu Y H\u2019 Điểu Chế Trà Hán Phó Bế Hoàn Cung Cát Úc Bá Đậu Đổng Thiều Uông'
).split(' ')
