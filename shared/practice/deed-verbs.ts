import { fold } from '../vietnamese/fold.ts'
import { BESIDES, EACH, WHEN, WHILE } from './occasions.ts'

/**
 * The words with which official Vietnamese tells somebody what to do, without diacritics, wherever they stand: at the
 * beginning of an item of a list that is a duty, or behind those who have to do it. Most have two syllables, because
 * one alone is often a noun's first (“chi phí”, “kế hoạch”); where the two syllables are a noun as well (“báo cáo”),
 * they are read as the deed.
 */
const ANYWHERE = [
  // Leading, planning, answering for it.
  'phoi hop|chu dong|de xuat|ra soat|ban hanh|trien khai|thuc (?:hien|thi)|chap hanh|tuan thu|chi dao|huong dan|don doc|phan cong|bo tri|sap xep|chuan bi|tap trung|bam sat|nam (?:bat|chac|tinh hinh)|lam viec|la dau moi|co (?:trach nhiem|ke hoach|giai phap|van ban|nhiem vu)|chiu trach nhiem|can cu|tren co so|theo (?:chuc nang|tham quyen|linh vuc)|quan tam|xuc tien',
  // In what manner.
  'khan truong|nghiem tuc|kip thoi|thuong xuyen|quyet liet|tiep tuc|truc tiep|dinh ky|hang (?:nam|thang)|dong thoi|phan dau',
  // Watching, judging, reporting.
  'kiem (?:tra|diem)|giam sat|theo doi|danh gia|bao cao|cap nhat|doi chieu|xac dinh|khao sat|dieu tra|thu thap|canh bao|nghien cuu|xem xet|phe duyet|quyet dinh|gop y|lay (?:y kien|mau)|tiep thu|trao doi|lien he|tham khao|soat xet|giai trinh|dam phan',
  // Giving, taking, moving.
  'cung cap|gui|nop|tiep nhan|thu hoi|cap phat|thanh toan|phan bo|huy dong|giai (?:ngan|quyet)|ho tro|tao dieu kien|van (?:hanh|dong)|di doi|so tan|tap hop',
  // Making more, better, whole.
  'tang cuong|day (?:manh|nhanh)|nang cao|mo (?:rong|lop|dot)|phat (?:huy|dong|song)|duy tri|cung co|kien toan|thanh lap|sap nhap|hoan (?:thien|thanh|chinh)|bo sung|sua chua|dieu chinh|ung truc|chia se|dam bao|bao dam',
  // Telling, teaching, honouring.
  'tuyen truyen|pho bien|quan triet|niem yet|cong (?:khai|bo)|dang (?:tai|ky)|dua tin|thong (?:bao|qua)|tra loi|phuc dap|tham (?:gia|du)|khuyen cao|nhac nho|cam ket',
  // Setting right, guarding, working on the ground.
  'xu (?:ly|phat)|khac phuc|ngan chan|cuong che|nao vet|keu goi|ke khai|nhap|lua chon|giai toa|tien hanh|de nghi|phai|dinh chi|mat phuc|ra quan',
].join('|')

/** Verbs only at the beginning of an item: behind an office's name they may be a part of it (“Thanh tra”, “Quản lý dự án”). */
const AT_THE_BEGINNING = [
  // Leading, planning, answering for it.
  'chu (?:tri|trong)|tham muu|kien nghi|xay dung|soan thao|du thao|trinh|to chuc|thi hanh|ap dung|dieu hanh|lanh dao|phan cap|uy quyen|giao(?! (?:vien|thong|duc|dich|xu))|cu(?= )|uu tien|lam (?:tot|ro|dau moi)|la (?:co quan|don vi)|dau moi|co (?:bien phap|phuong an)',
  // In what manner.
  'tich cuc|nhanh chong|san sang|tuyet doi|nghiem cam|khong(?: duoc| de)?|han che|hang (?:quy|tuan)|tu giac',
  // Watching, judging, reporting.
  'kiem (?:soat|ke|nghiem|dinh|dem|toan)|giam dinh|thanh tra|tong (?:hop|ket)|so ket|thong ke|doi (?:thoai|moi)|xac (?:minh|lap|nhan)|phan (?:tich|loai|anh|bien|hoi)|du bao|phat hien|tham (?:dinh|tra)|cho y kien|lien ket|thao luan|nghiem thu',
  // Giving, taking, moving.
  'chuyen(?: giao)?|ban giao|tiep don|thu (?:gom|nop)|cap(?= )|chi tra|quyet toan|can doi|giai (?:phong|the|dap)|boi thuong|giup do|tu van|tao moi|dau tu|mua sam|trang bi|lap dat|van chuyen',
  // Making more, better, whole.
  'nang cap|phat (?:trien|hanh|don|quang|thanh)|sua doi|dieu (?:dong|tri|phoi)|thay the|cat giam|rut ngan|don gian|cai (?:tien|thien|cach|tao)|thiet (?:lap|ke)|thi diem|nhan rong|so hoa|ung (?:dung|pho)|ket noi|tich hop|bao (?:ve|tri|ton|duong|quan)|giu (?:gin|vung)|quan ly|su dung|khai thac|luu tru|quy hoach|long ghep',
  // Telling, teaching, honouring.
  'truyen thong|giao duc|tap huan|boi duong|dao tao|bien soan|in (?:an|sao)|dang cai|thong tin|quang ba|gioi thieu|khuyen khich|dong vien|khen thuong|bieu duong|ton vinh|huong ung|hoc tap|tham hoi|co mat|moi(?= )|trieu tap|phuc vu',
  // Setting right, guarding, working on the ground.
  'chan chinh|ngan ngua|phong (?:ngua|chong)|thao (?:go|do)|cuu (?:ho|nan)|tim kiem|truc(?: ban| cap cuu| chi huy)?|cach ly|kham|tiem|phun|khu khuan|ve sinh|gia co|do dac|cam moc|thi cong|trong(?: cay|,)|cham soc|dien (?:day du|thong tin|vao)|truy cap|tai(?= (?:file|ve|len|phu))|lap(?= )|ky(?= (?:ket|cam|hop))|tu (?:sua|bo)|don (?:dep|ve sinh)|tuan tra|canh (?:gac|giac|giu)|phan luong|dieu (?:tiet|hoa)|dung (?:hoat dong|san xuat|thi cong)|tam (?:dung|ngung|hoan)|tich (?:tru|nuoc)|du tru|tiet kiem|to giac|trao(?= )|tang(?= )|treo(?= )|trang tri|viet(?= )|gieo|thu hoach|che (?:bien|chan)|tuyen (?:dung|chon)|bo nhiem|yeu cau|can(?= )',
].join('|')

/** Behind a list of names: what words before or behind it can make a part of a name or a noun, and what begins no item. */
const BEHIND_NAMES =
  '(?<!o quan |on vi )chu tri|theo (?:nhiem vu|dung|yeu cau)|to chuc(?! (?:dang|chinh tri|xa hoi|doan the|ca nhan|co lien))|(?<!o quan )tham muu|truc (?:ban|chi huy)|tuc truc|(?<!oi dong )tham dinh|tang (?:them|thoi luong|so luong|muc)|(?<!au tu )xay dung(?! (?:va (?!trien khai|to chuc|thuc hien|ban hanh|trinh)|tinh|co ban|Dang))|cu|thong ke(?! (?:tinh))|dien (?:day du )?(?:thong tin|vao)|trong (?:pham vi|thoi gian)|(?<!oi suc )tich cuc|(?<!cong )lap|tong hop(?! (?:thong bao|chu tri|phoi hop|theo doi|ra soat|co trach|chiu trach|huong dan|don doc))|(?<!huong |uy |ua |ong |[Tt]o |ien )trinh|can(?! bo)|su dung(?! lao dong)|thi hanh(?! (?:an))|tai file|se|da(?! (?:khoa|nganh|nang|phuong))|duoc giao(?! (?:ke hoach|von|nhiem vu co))|(?<!uyen |Ton |ton |goai )giao(?! (?:thong|duc|dich|vien|xu))|(?<!hi )dua|(?<!chu tri )quan ly(?! (?:khu|du an|cac|nha|kham|moi|chat|doi|thi|duoc|rung|dat|dau))|ky ket|chuyen(?! (?:mon|vien|trach|nghiep|nganh|gia|de))|nghi|kiem soat(?! (?:benh|thu tuc|vien|noi bo|an ninh|khong luu))|gieo (?:trong|cay)|luu y|(?<!ban )du thao|moi(?= (?:bao cao vien|dai bieu|giang vien|chuyen gia))|mo so|tap huan(?! vien)|cap (?:kinh phi|giay|phep|bo sung|von)'

/** With what a deed begins; it ends the list of those who have to do it. */
export const DEED = `(?:${ANYWHERE}|${BEHIND_NAMES})(?![a-z])`

/** Words before the verb that say when or on what occasion: “Hàng năm, …”, “Khi xảy ra sự cố, …”. */
const OCCASION = `(?:(?:${EACH}|thuong xuyen|${BESIDES}|(?:${WHILE}|trong nam)[^,;.]{0,140}|(?:${WHEN}|dinh ky|cung voi)[^,;.]{3,140}|den[^,;.]{3,60}|de[^,;.]{10,120}),? )?`

const BEGINS = new RegExp(`^\\P{L}{0,4}${OCCASION}(?:${ANYWHERE}|${AT_THE_BEGINNING})(?![a-z])`, 'u')

/**
 * Whether words begin with a verb of doing, after those that only say when.
 *
 * @example beginsWithVerb('Hàng năm tổ chức tập huấn cho cán bộ') → true, beginsWithVerb('Công tác phòng ngừa sự cố') → false
 */
export const beginsWithVerb = (text: string): boolean => BEGINS.test(fold(text.slice(0, LONGEST_BEGINNING)))
const LONGEST_BEGINNING = 300
