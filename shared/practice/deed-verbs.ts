import { fold } from '../vietnamese/fold.ts'

/**
 * The verbs with which official Vietnamese tells somebody what to do, without diacritics: with one of them an item of
 * a list begins that is a duty. Most have two syllables, because one alone is often a noun's first (“chi phí”, “kế
 * hoạch”); where the two syllables are a noun as well (“báo cáo”), the item is read as the deed.
 */
const VERBS = [
  // Leading, planning, answering for it.
  'chu tri|phoi hop|chu dong|tham muu|de xuat|kien nghi|ra soat|xay dung|soan thao|du thao|ban hanh|trinh|to chuc|trien khai|thuc hien|thi hanh|thuc thi|chap hanh|tuan thu|ap dung|chi dao|dieu hanh|lanh dao|huong dan|don doc|phan cong|phan cap|uy quyen|giao|bo tri|cu(?= )|sap xep|chuan bi|chu trong|tap trung|uu tien|bam sat|nam bat|nam chac|lam (?:tot|ro|dau moi|viec)|la (?:co quan|don vi|dau moi)|dau moi|co trach nhiem|chiu trach nhiem|co (?:ke hoach|bien phap|giai phap|van ban|phuong an)|can cu|tren co so|theo chuc nang',
  // In what manner.
  'khan truong|nghiem tuc|kip thoi|thuong xuyen|tich cuc|quyet liet|tiep tuc|nhanh chong|truc tiep|san sang|tuyet doi|nghiem cam|khong(?: duoc| de)?|han che|dinh ky|hang (?:nam|thang|quy|tuan)|dong thoi|tu giac|phan dau',
  // Watching, judging, reporting.
  'kiem (?:tra|soat|ke|diem|nghiem|dinh|dem|toan)|giam (?:sat|dinh)|thanh tra|theo doi|danh gia|tong (?:hop|ket)|so ket|bao cao|thong ke|cap nhat|doi (?:chieu|thoai|moi)|xac (?:dinh|minh|lap|nhan)|khao sat|dieu tra|thu thap|phan (?:tich|loai|anh|bien|hoi)|du bao|canh bao|phat hien|nghien cuu|xem xet|tham (?:dinh|tra)|phe duyet|quyet dinh|gop y|lay y kien|cho y kien|tiep thu|trao doi|lien (?:he|ket)|thao luan|nghiem thu',
  // Giving, taking, moving.
  'cung cap|gui|nop|chuyen(?: giao)?|ban giao|tiep (?:nhan|don)|thu (?:hoi|gom|nop)|cap (?:phat|nhat)|cap(?= )|chi tra|thanh toan|quyet toan|phan bo|can doi|huy dong|giai (?:ngan|quyet|phong|the|dap)|boi thuong|ho tro|giup do|tu van|tao (?:dieu kien|moi)|dau tu|mua sam|trang bi|lap dat|van (?:chuyen|hanh|dong)|di doi|so tan',
  // Making more, better, whole.
  'tang cuong|day (?:manh|nhanh)|nang (?:cao|cap)|mo (?:rong|lop|dot)|phat (?:huy|trien|dong|hanh|don|quang|song|thanh)|duy tri|cung co|kien toan|thanh lap|sap nhap|hoan (?:thien|thanh|chinh)|bo sung|sua (?:doi|chua)|dieu (?:chinh|dong|tri|phoi)|thay the|cat giam|rut ngan|don gian|cai (?:tien|thien|cach|tao)|thiet (?:lap|ke)|thi diem|nhan rong|so hoa|ung (?:dung|pho|truc)|ket noi|tich hop|chia se|dam bao|bao (?:dam|ve|tri|ton|duong|quan)|giu (?:gin|vung)|quan ly|su dung|khai thac|luu tru|quy hoach|long ghep',
  // Telling, teaching, honouring.
  'tuyen truyen|pho bien|quan triet|truyen thong|giao duc|tap huan|boi duong|dao tao|bien soan|in (?:an|sao)|niem yet|cong (?:khai|bo)|dang (?:tai|ky|cai)|dua tin|thong (?:bao|tin|qua)|tra loi|phuc dap|quang ba|gioi thieu|khuyen khich|dong vien|khen thuong|bieu duong|ton vinh|huong ung|hoc tap|tham (?:gia|du|hoi)|co mat|moi(?= )|trieu tap|phuc vu',
  // Setting right, guarding, working on the ground.
  'xu ly|xu phat|khac phuc|chan chinh|ngan (?:chan|ngua)|phong (?:ngua|chong)|thao (?:go|do)|cuong che|cuu (?:ho|nan)|tim kiem|truc(?: ban| cap cuu| chi huy)?|cach ly|kham|tiem|phun|khu khuan|ve sinh|nao vet|gia co|do dac|cam moc|thi cong|trong(?: cay|,)|cham soc|keu goi|ke khai|dien (?:day du|thong tin|vao)|nhap|truy cap|tai(?= (?:file|ve|len|phu))|lap(?= )|ky(?= (?:ket|cam|hop))|lua chon|tu (?:sua|bo|giac)|don (?:dep|ve sinh)|tuan tra|canh (?:gac|giac|giu)|phan luong|dieu (?:tiet|hoa)|giai toa|dung (?:hoat dong|san xuat|thi cong)|tam (?:dung|ngung|hoan)|tich (?:tru|nuoc)|du tru|tiet kiem|to giac|tham hoi|trao(?= )|tang(?= )|treo(?= )|trang tri|viet(?= )|gieo|thu hoach|che (?:bien|chan)|tuyen (?:dung|chon)|bo nhiem|tien hanh|yeu cau|de nghi|phai|can(?= )',
].join('|')

/** Words before the verb that say when or on what occasion: “Hàng năm, …”, “Khi xảy ra sự cố, …”. */
const OCCASION =
  '(?:(?:hang nam|hang thang|hang quy|hang tuan|dinh ky[^,;.]{0,40}|thuong xuyen|khi[^,;.]{3,120}|truoc ngay[^,;.]{3,40}|trong (?:qua trinh|thoi gian|nam)[^,;.]{0,140}|ngoai ra|dong thoi|truong hop[^,;.]{3,140}|ngay sau[^,;.]{3,80}|den[^,;.]{3,60}|cung voi[^,;.]{3,100}|de[^,;.]{10,120}|theo[^,;.]{3,100}),? )?'

const BEGINS = new RegExp(`^\\P{L}{0,4}${OCCASION}(?:${VERBS})(?![a-z])`, 'u')

/**
 * Whether words begin with a verb of doing, after those that only say when.
 *
 * @example beginsWithVerb('Hàng năm tổ chức tập huấn cho cán bộ') → true, beginsWithVerb('Công tác phòng ngừa sự cố') → false
 */
export const beginsWithVerb = (text: string): boolean => BEGINS.test(fold(text.slice(0, LONGEST_BEGINNING)))
const LONGEST_BEGINNING = 300
