/**
 * The words with which somebody who can be charged with a task is named.
 * All without diacritics but with their case (vietnamese/fold, withoutMarks): “Sở Y tế” is an office, “số lượng” is not.
 */

/** An office by one word, which a name in capitals must follow: “Sở Tài chính”, “Báo Quảng Ngãi”. */
const OFFICE_NAMED =
  'So|Bo|Khoa|Bo mon|Ban|Cuc|Vu|Hoi|Doan|Dai|Bao|Phong|Truong|To|Vien|Khoi|Lien minh|Hoc vien|Ngan hang|Cong ty|Tong cong ty|Tap doan|Quy|Cong Thong|Lien hiep|Hiep hoi|Doi|Co quan'
/** An office by a longer word that says enough. */
const OFFICE =
  'UBND|HDND|UBMTTQ|Uy ban|Hoi dong|Van phong|Lien danh|Thanh tra(?![,_]?[ ~](?:kiem tra|viec|cac|cong tac|dot xuat|toan dien))|Cong an|Kho bac|Toa an|Vien [Kk]iem sat|Chi cuc|Tong cuc|Lien doan|Trung tam|Benh vien|Tram [Yy]|Bao hiem|Mat tran|Tinh uy|Thanh uy|Huyen uy|Dang uy|Chi nhanh|Nha truong|Thu tuong|Chinh phu|Buu dien|Cong doan|BHXH|Bo [Cc]hi huy|Bo [Tt]u lenh|Hat [Kk]iem lam|Ban [Gg]iam hieu|Tinh doan|Huyen doan|Thanh doan|Thi doan|Quan doan|Thi uy|Quan uy|Dien luc|VNPT|Viettel|Vien thong|Thong tan xa|Kiem toan|Quan khu|Cang vu|Vuon quoc gia|Khu bao ton|Hop tac xa|Thi hanh an|(?:Thue|Thong ke|Hai quan)(?= (?:tinh|thanh pho|co so|khu vuc|[A-Z]))|Ban [Qq]uan ly|Ban [Cc]hi dao|Ban [Cc]an su|Ban [Cc]hi huy|Dang doan|Dang bo|(?:Doan|To) (?:kiem tra|thanh tra|giam sat|cong tac|khao sat|giup viec)'
/** Somebody by rank, at the beginning or inside a sentence. */
const RANK =
  '(?:[Cc]ac )?(?:[Pp]ho )?(?:[Gg]iam doc|[Vv]u truong|[Vv]ien truong|[Cc]hi cuc truong|[Hh]at truong|[Tt]ram truong|[Tt]u lenh|[Cc]hanh an|[Tt]hong doc|[Cc]hu nhiem|[Tt]ong [Bb]ien tap|[Tt]hu truong|[Tt]hu tuong|[Cc]hu tich|[Cc]hanh (?:[Vv]an phong|VP(?![A-Z])|[Tt]hanh tra)|[Tt]ruong (?:ban|phong|cac|Ban|Cong an|khoa|thon|ap|buon|khu pho)|(?:[Kk]hoi|[Tt]o|[Tt]hon|[Bb]uon|[Aa]p) truong|[Cc]uc truong|[Tt]ong (?:[Gg]iam doc|cuc truong)|[Hh]ieu truong|[Tt]huong truc|[Bb]i thu|[Bb]o truong|[Nn]guoi dung dau|[Tt]hanh vien|[Cc]hi huy truong|[Ll]anh dao|[Dd]ong chi(?= (?:[A-Z]|[Pp]ho |[Tt]ruong |[Cc]hu tich|[Gg]iam doc|[Cc]hanh ))|[Dd]ai bieu (?:Hoi dong|HDND|Quoc hoi))'
/** A group: “các sở, ban, ngành”, “quý cơ quan”, “đơn vị”. */
const KIND =
  '[Ss]o|[Bb]o|[Bb]an|[Cc]o quan|[Dd]on vi|[Dd]ia phuong|[Tt]o chuc|[Nn]ganh|[Hh]uyen|[Xx]a|[Pp]huong|[Tt]inh|[Tt]hanh pho|[Cc]hu dau tu|[Cc]o so|[Pp]hong|[Bb]enh vien|[Tt]rung tam|[Tt]ruong|[Dd]oan the|[Dd]oanh nghiep|[Cc]a nhan|[Hh]oi|[Hh]iep hoi|[Dd]ong chi|[Tt]hanh vien|[Kk]hoa|[Cc]ap|[Ll]uc luong|[Bb]en|[Vv]u|[Cc]uc|[Vv]ien|[Qq]uan(?=,)|[Tt]ap doan|[Tt]ong cong ty|[Cc]ong ty|[Cc]hi cuc|[Cc]hi bo|[Cc]hi(?=, dang bo)|[Dd]ang bo|[Cc]ap uy|[Tt]ap the|[Tt]hon|[Bb]uon|[Aa]p(?=[ ,])|[Kk]hu pho|[Tt]o(?= (?:chuyen|dan|cong|giup))|[Nn]ha may|[Nn]ha thau|[Hh]o (?:gia dinh|dan)|TT[A-Z]{2,8}|[Cc]hu (?:rung|ho(?= (?:chua|thuy))|co so|quan ly)|[Kk]hoi truong|[Tt]o truong|[Tt]ruong thon|(?:[Ss]inh vien|[Hh]oc sinh|[Hh]oc vien|[Vv]ien chuc|[Cc]ong chuc|[Cc]an bo)(?= co ten)'
const GROUP = `(?:(?:[Cc]ac|[Qq]uy|[Tt]at ca(?: cac)?|\\d{2}) (?:${KIND})|(?:tap the, )?ca nhan co ten|co quan|don vi|dia phuong|to chuc(?=,| ca nhan| co lien)|chu dau tu|nha thau(?! nuoc)|doan the|quan chung)`
/** “02 Trung tâm …” counts before it names. */
export const WHO = `(?:(?:[Rr]ieng|\\d{2}) )?(?:(?:[Cc]ac )?[Oo]ng(?:,? ?\\(?[Bb]a\\)?)?:? (?=[A-Z])|[Cc]ac ong(?:,| va)? \\(?ba\\)? co ten(?![a-z])|[Bb]a (?=[A-Z][a-z]+ (?:[A-Z][a-z]+ ){0,3}[A-Z][a-z]+)|Truong (?=(?:cao dang|dai hoc|trung cap|trung hoc|tieu hoc|mam non|mau giao|pho thong|chinh tri)(?![a-z]))|(?:so|phong) (?=[A-Z&]{3})|(?:${OFFICE_NAMED}) (?=[A-Z])|(?:${OFFICE})(?![a-z])|${RANK}(?![a-z])|${GROUP}(?![a-z]))`
