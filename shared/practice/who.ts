/**
 * The words with which somebody who can be charged with a task is named, and the words that say what is to be done.
 * All without diacritics but with their case (vietnamese/fold, withoutMarks): “Sở Y tế” is an office, “số lượng” is not.
 */

/** An office by one word, which a name in capitals must follow: “Sở Tài chính”, “Báo Quảng Ngãi”. */
const OFFICE_NAMED =
  'So|Bo|Ban|Cuc|Vu|Hoi|Doan|Dai|Bao|Phong|Truong|To|Vien|Khoi|Lien minh|Hoc vien|Ngan hang|Cong ty|Tong cong ty|Tap doan|Quy|Cong Thong|Tinh doan|Lien hiep|Hiep hoi'
/** An office by a longer word that says enough. */
const OFFICE =
  'UBND|HDND|UBMTTQ|Uy ban|Hoi dong|Van phong|Thanh tra|Cong an|Kho bac|Toa an|Vien [Kk]iem sat|Chi cuc|Tong cuc|Lien doan|Trung tam|Benh vien|Tram [Yy]|Bao hiem|Mat tran|Tinh uy|Thanh uy|Huyen uy|Dang uy|Chi nhanh|Nha truong|Thu tuong|Chinh phu|Buu dien|Cong doan|BHXH|Bo [Cc]hi huy|Bo [Tt]u lenh|Hat [Kk]iem lam|Ban [Gg]iam hieu|Huyen doan|Thanh doan|Dien luc|VNPT|Viettel|Ban [Qq]uan ly|Ban [Cc]hi dao'
/** Somebody by rank, at the beginning or inside a sentence. */
const RANK =
  '(?:[Cc]ac )?(?:[Pp]ho )?(?:[Gg]iam doc|[Vv]u truong|[Vv]ien truong|[Cc]hi cuc truong|[Hh]at truong|[Tt]ram truong|[Tt]u lenh|[Cc]hanh an|[Tt]hong doc|[Cc]hu nhiem|[Tt]ong [Bb]ien tap|[Tt]hu truong|[Cc]hu tich|[Cc]hanh (?:[Vv]an phong|[Tt]hanh tra)|[Tt]ruong (?:ban|phong|cac|Ban|Cong an|khoa|thon)|[Cc]uc truong|[Tt]ong (?:[Gg]iam doc|cuc truong)|[Hh]ieu truong|[Tt]huong truc|[Bb]i thu|[Bb]o truong|[Nn]guoi dung dau|[Tt]hanh vien|[Cc]hi huy truong|[Ll]anh dao|[Dd]ai bieu (?:Hoi dong|HDND|Quoc hoi))'
/** A group: “các sở, ban, ngành”, “quý cơ quan”, “đơn vị”. */
const KIND =
  '[Ss]o|[Bb]o|[Bb]an|[Cc]o quan|[Dd]on vi|[Dd]ia phuong|[Tt]o chuc|[Nn]ganh|[Hh]uyen|[Xx]a|[Pp]huong|[Tt]inh|[Tt]hanh pho|[Cc]hu dau tu|[Cc]o so|[Pp]hong|[Bb]enh vien|[Tt]rung tam|[Tt]ruong|[Dd]oan the|[Dd]oanh nghiep|[Cc]a nhan|[Hh]oi|[Hh]iep hoi|[Dd]ong chi|[Tt]hanh vien|[Kk]hoa|[Cc]ap|[Ll]uc luong|[Bb]en|[Vv]u|[Cc]uc|[Vv]ien|[Qq]uan(?=,)|[Tt]ap doan|[Tt]ong cong ty|[Cc]ong ty|[Cc]hi cuc|[Cc]hi bo|[Tt]o(?= (?:chuyen|dan|cong|giup))|[Nn]ha may'
const GROUP = `(?:(?:[Cc]ac|[Qq]uy|[Tt]at ca(?: cac)?) (?:${KIND})|co quan|don vi|dia phuong|to chuc(?=,| ca nhan| co lien)|chu dau tu|doan the|quan chung)`
/** “02 Trung tâm …” counts before it names. */
export const WHO = `(?:(?:[Rr]ieng|\\d{2}) )?(?:(?:[Cc]ac )?[Oo]ng(?:, [Bb]a)? (?=[A-Z])|[Cc]ac ong(?:,| va)? \\(?ba\\)? co ten(?![a-z])|[Bb]a (?=[A-Z][a-z]+ (?:[A-Z][a-z]+ ){0,3}[A-Z][a-z]+)|(?:${OFFICE_NAMED}) (?=[A-Z])|(?:${OFFICE})(?![a-z])|${RANK}(?![a-z])|${GROUP}(?![a-z]))`

/** With what a deed begins; it ends the list of those who have to do it. */
const DEEDS =
  '(?<!o quan |on vi )chu tri|phoi hop|ra soat|chiu trach nhiem|co trach nhiem|theo chuc nang|theo nhiem vu|theo doi|theo tham quyen|can cu|tren co so|khan truong|tap trung|to chuc(?! (?:dang|chinh tri|xa hoi|doan the|ca nhan|co lien))|trien khai|thuc hien|nghien cuu|(?<!o quan )tham muu|truc ban|truc chi huy|tuc truc|(?<!oi dong )tham dinh|tham gia|tham du|huong dan|bao cao|chi dao|chu dong|tiep tuc|tiep thu|tang cuong|tang (?:them|thoi luong|so luong|muc)|mo rong|nao vet|sua chua|(?<!au tu )xay dung(?! (?:va |tinh|co ban))|gui|cung cap|pho bien|quan triet|don doc|kiem tra|xem xet|bo tri|chuan bi|cu|dang ky|thong ke(?! (?:tinh))|dien (?:day du )?(?:thong tin|vao)|nghiem tuc|trong pham vi|trong thoi gian|nang cao|thuong xuyen|tich cuc|hoan thanh|hoan thien|hoan chinh|(?<!cong )lap|tong hop|de xuat|de nghi|(?<!huong |uy |ua |ong |[Tt]o |ien )trinh|thong bao|co ke hoach|co giai phap|co van ban|gop y|lay y kien|quan tam|can(?! bo)|phai|day manh|kip thoi|phan cong|phan dau|dam bao|bao dam|ban hanh|cong bo|tuyen truyen|van dong|giam sat|su dung|thanh lap|tiep nhan|xu ly|giai quyet|thi hanh(?! (?:an))|cap nhat|danh gia|trao doi|lien he|lam viec|duy tri|khac phuc|kien toan|niem yet|dang tai|dieu tra|sap xep|bo sung|tai file|nop|se|da(?! (?:khoa|nganh|nang|phuong))|duoc giao(?! (?:ke hoach|von|nhiem vu co))|xac dinh|quyet liet|ung truc|truc tiep|dong thoi|(?<!uyen |Ton |ton )giao|dua|phe duyet|quyet dinh|dieu chinh|tien hanh|hang nam|hang thang|dinh ky|tao dieu kien|ho tro|thu thap|nhap|la dau moi|phai|thuc thi|tham khao|(?<!chu tri )quan ly(?! (?:khu|du an|cac|nha|kham|moi|chat|doi|thi|duoc|rung|dat|dau))|phat huy|phat dong|thanh toan|phan bo|lua chon|xuc tien|chap hanh|tuan thu|bo tri|sap nhap|chuyen(?! (?:mon|vien|trach|nghiep|nganh|gia|de))|van hanh|theo dung|theo yeu cau|nghi|cong khai|tra loi|phuc dap|thong qua'
export const DEED = `(?:${DEEDS})(?![a-z])`
