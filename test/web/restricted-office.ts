import type { Found, LetterFields } from '../../shared/letter.ts'
import type { LetterEntry } from '../../shared/register.ts'
import { restrictLetter } from '../../shared/restrict-letter.ts'
import type { Door, Person } from '../../shared/web/door.ts'
import { letterThatCites, task } from '../letter-with-tasks.ts'
import { NOW, scanEntry, webOffice } from './web-office.ts'

export const HERE = 'https://vanthu.example'
/** Stands in everything that only the chosen may see. */
export const SECRET = 'Zephyrin'

export const PEOPLE = {
  clerk: { name: 'Lan', role: 'clerk', account: '1', isSignedIn: true },
  named: { name: 'Minh', role: 'officer', account: '2', email: 'Minh@so.example', isSignedIn: true },
  'in the group': { name: 'Hoa', role: 'officer', account: '3', groups: ['officer', 'To-chuc'], isSignedIn: true },
  foreign: { name: 'An', role: 'officer', account: '4', email: 'an@so.example', groups: ['officer'], isSignedIn: true },
  engineer: { name: 'Vũ', role: 'engineer', account: '5', groups: ['engineer'], isSignedIn: true },
} as const satisfies Record<string, Person>
export type Who = keyof typeof PEOPLE

const sure = <T>(value: T): Found<T> => ({ value, page: 1, confidence: 1, source: 'ocr' })

/** Everybody comes in as the person whom the header names. */
const door: Door = {
  origin: HERE,
  guard: (c, next) => {
    const who = Object.entries(PEOPLE).find(([name]) => name === c.req.header('x-who'))?.[1] ?? PEOPLE.foreign
    c.set('person', { ...who, ...('groups' in who && { groups: [...who.groups] }) })
    return next()
  },
}

const cited = letterThatCites(['7', 'UBND-TH', '2026-01-02'], { fullNumber: '99/ZZ-TC' })
export const citing = cited.letter.id

const secretFields: LetterFields = {
  ...{ issuer: sure(`Ban ${SECRET}`), number: sure('99'), symbol: sure('ZZ-TC'), fullNumber: sure('99/ZZ-TC') },
  ...{ issuedOn: sure('2026-01-03'), type: sure('Quyết định'), subject: sure(`kỷ luật ông ${SECRET}`) },
  addressees: [sure(`Ông ${SECRET}`)],
  copies: [sure({ name: `Phòng ${SECRET}` })],
  tasks: [sure({ ...task(`giao ${SECRET} báo cáo`, { deadline: '2026-03-05' }), assignees: [`Tổ ${SECRET}`] })],
  citations: [sure({ fullNumber: '7/UBND-TH' }), sure({ fullNumber: '55/XX-MISSING' })],
  urgency: sure('KHẨN'),
  signer: sure({ name: `Bà ${SECRET}` }),
  arrival: sure({ number: '12', date: '2026-01-05' }),
}

const SCAN = 'a'.repeat(64)
const entry = (page: number, fields: LetterFields, text: string): LetterEntry => ({
  ...{ revision: 1, at: '2026-01-05T02:00:00.000Z', by: 'vanthu', text, arrivedAt: '2026-01-05T02:00:00.000Z' },
  letter: {
    ...{ id: `${SCAN}-${page}`, scan: SCAN, pages: { first: page, last: page }, fields },
    review: [{ field: 'subject', reason: { vi: `ngờ ${SECRET}`, en: `doubt ${SECRET}` } }],
  },
})

export const secret = entry(1, secretFields, `toàn văn ${SECRET}`)
export const neighbour: LetterEntry = {
  ...entry(2, { ...cited.letter.fields, number: sure('8'), fullNumber: sure('8/UBND-TH') }, 'bên cạnh'),
}
neighbour.letter.review = []

/** An office with a restricted letter, one on the same scan, and one that cites it and is cited. */
export const restrictedOffice = async () => {
  const office = webOffice({
    door,
    office: `Ban Z; Ban ${SECRET}`,
    streams: false,
    takeIn: async (name) => scanEntry(SCAN, { names: [name] }),
    uploadForm: async () => ({ url: 'https://bucket.example/', fields: {} }),
    retry: async () => {},
    // Readable, so that a test sees what stands there.
    bookPdf: async (sheet) => Buffer.from(JSON.stringify(sheet)),
    xlsxFile: (sheet) => Buffer.from(JSON.stringify(sheet)),
  })
  const { register, search, archive } = office
  for (const one of [secret, neighbour, cited]) {
    await register.putLetter(one)
    await search.index(one)
  }
  const letters = [secret.letter.id, neighbour.letter.id]
  await register.putScan(scanEntry(SCAN, { names: [`${SECRET}.pdf`], pages: 2, pagesRead: 2, letters }))
  const box = { left: 0, top: 0, width: 1, height: 1 }
  const line = { words: [{ text: `chữ ${SECRET}`, confidence: 1, box }], box }
  for (const page of [1, 2]) {
    const size = { width: 10, height: 10, turned: 0, skew: 0 }
    const reading = { page, ...size, source: 'ocr', engine: 'x', lines: page === 1 ? [line] : [], looks: [] }
    await archive.put(`readings/${SCAN}/0000${page}.json`, Buffer.from(JSON.stringify(reading)))
    await archive.put(`pages/${SCAN}/0000${page}.jpg`, Buffer.from(page === 1 ? `ảnh ${SECRET}` : 'ảnh khác'))
  }
  await archive.put(`scans/${SCAN}`, Buffer.from(`tệp ${SECRET}`))
  await restrictLetter(secret.letter.id, { to: ['minh@so.example', 'to-chuc'], by: 'Lan' }, office, NOW)
  const ask = async (who: Who, method: string, path: string, body?: URLSearchParams) =>
    office.web.request(HERE + path, {
      method,
      headers: { 'x-who': who, accept: 'text/html', origin: HERE },
      ...(method === 'POST' && { body: body ?? new URLSearchParams({ words: '2', revision: '2', state: 'done' }) }),
    })
  return { ...office, ask }
}
