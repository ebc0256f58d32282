/**
 * Family names of most Vietnamese, to tell a name from a crumb of ink, and to mend the marks that OCR drops from them:
 * of the Kinh, then those that are frequent among other peoples (Tày, Nùng, Thái, Mường, Mông, Dao, Khmer, Chăm, Hoa,
 * Ê Đê, Gia Rai, Ba Na, Xơ Đăng, Cơ Ho, Cơ Tu, Tà Ôi, Bru), whose names may have apostrophes: “H’Yim Kđoh”.
 */
export const FAMILIES = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Hà Đinh Trương Cao Mai Tạ Đoàn Lâm Trịnh Đào ' +
  'Phùng Tô Vương Châu Thái Lưu Quách Kiều La Thạch Ninh Từ Tống Nghiêm Doãn Khổng Giang Lương Chu Quyền Mạc Bạch ' +
  'Đàm Hứa Viên Triệu Tăng Lại Cù Tôn Sơn Lục Đồng Kim Thân Khương Ông Âu Ung Sử Phó Hoàn Cung Cát Úc Đậu Đổng Thiều ' +
  'Uông Diệp Diêm Dư Đái Điền Đường Giáp Hàn Khuất Khúc Khiếu Lều Liễu Lỗ Luyện Mẫn Nhan Nhữ Nhâm Ngụy Ong Phí Quản ' +
  'Thẩm Tiêu Tiết Trang Trầm Tưởng Tào Vưu Chung Bành Cấn Chử Cổ Biện Bồ Chế Trà Hán Danh Thôi Quan Ôn Nhiêu Lã ' +
  'Mã Lò Vi Ma Nông Hầu Giàng Sùng Vàng Thào Lường Cầm Quàng Tòng Bế Sầm Bàn Chẩu Chảo Tẩn Phàn Vừ Lầu Mùa Hạng Sình Chang ' +
  'Cháng Tráng Lù Lèng Pờ Lỳ Khoàng Cà Bạc Đèo Điêu Xồng Lô Lữ Lang Kha Ngân Moong Cụt Lộc Mông Xa Vòng Phún So ' +
  'Ksor Siu Nay Rơ Rah Rmah Rcom Kpă Kpuih Puih Ayun Niê Mlô Êban Byă Y H’ K’ Điểu Liêng Bon Cil Kơ Zơrâm Bnướch ' +
  'Alăng Bhling Blúp Bríu Coor Pơloong Chau Neáng'
).split(' ')
