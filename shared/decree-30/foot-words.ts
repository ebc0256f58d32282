/** “Nơi nhận:” (II.9, box 9b) as OCR leaves it; folded, a line by itself. */
const RECIPIENTS = /^.{0,5}[il1] ?[nm]h.[nm] ?[:;.,]?.{0,2}$/u

/** Whether a folded line is the heading of the recipients: the letter's foot begins with it. */
export const isRecipientsHeading = (folded: string): boolean => RECIPIENTS.test(folded)
