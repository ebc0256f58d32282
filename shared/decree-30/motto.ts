/**
 * “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc” (II.1), the head of the Party's papers or of the
 * Youth Union's, as OCR leaves them.
 */
const MOTTO =
  /[ck].{0,2}ng hoa xa h.i|hoi chu nghia viet|d.c lap ?- ?tu do|tu do ?- ?h.nh phuc|dang cong san viet nam|^doan (?:tncs|thanh nien cong san) ho chi minh$/u

/** Whether a folded line is the motto's: a letter begins below it. */
export const isMottoText = (folded: string): boolean => MOTTO.test(folded)
