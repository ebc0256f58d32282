import { type Random, random } from '../fixtures/random.ts'

const INITIALS = 'b c ch d đ g gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
const RIMES =
  'a an ang anh ao au ay âm ân âu ăn ăng e en em ê ên êu i iên iêm iêu inh im in iết o oa oan oai on ong ôi ôn ông ơi ơn u uân uôn uy uyên ung ư ưng ươi ương ước ươn ich ac at ap oc ôc ut ưc'.split(
    ' ',
  )
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const DICTIONARY = 9000

export const pickFrom = <T>(all: readonly T[], at: Random): T => {
  const one = all[Math.floor(at() * all.length)]
  if (one === undefined) throw new RangeError('Nothing to pick from')
  return one
}

const toned = (rime: string, tone: string): string => rime.replace(/[aăâeêioôơuưy]/u, (vowel) => vowel + tone)

const syllable = (at: Random): string =>
  (pickFrom(INITIALS, at) + toned(pickFrom(RIMES, at), pickFrom(TONES, at))).normalize('NFC')

/** Words of two syllables, the same in every run. What officials write in every letter comes first. */
const WORDS: string[] = [
  ...'ủy ban,nhân dân,thực hiện,triển khai,công văn,báo cáo,quy định,tổ chức,kế hoạch,đơn vị,địa phương,cơ quan,công tác,phê duyệt,phát triển,kinh tế,xã hội,quản lý,sử dụng,đất đai,y tế,giáo dục,nông thôn,xây dựng,đầu tư,ngân sách,tăng cường,kiểm tra,xử lý,vi phạm,phòng chống,dịch bệnh,bảo vệ,môi trường,cải cách,hành chính,thủ tục,hướng dẫn,phối hợp,chỉ đạo'.split(
    ',',
  ),
  ...(() => {
    const at = random(17)
    return Array.from({ length: DICTIONARY }, () => `${syllable(at)} ${syllable(at)}`)
  })(),
]

/** Zipf's law: the second half as often as the first, the thousandth a thousandth. */
const zipf = (all: readonly string[], at: Random): string => all[Math.floor(all.length ** at()) - 1] ?? all[0] ?? ''

/** @example words(3, random(1)) → 'quản lý ủy ban nghiền trống' */
export const words = (count: number, at: Random): string =>
  Array.from({ length: count }, () => zipf(WORDS, at)).join(' ')

/** Turns of phrase that letters share: officials write few sentences that nobody wrote before. */
const PHRASES: string[] = Array.from({ length: 60_000 }, (_, i) => words(2 + (i % 4), random(i + 20_000)))

/** @example phrases(2, random(1)) → 'quản lý ủy ban, thực hiện' */
export const phrases = (count: number, at: Random): string =>
  Array.from({ length: count }, () => zipf(PHRASES, at)).join(' ')
