import { describe, expect, test } from 'vitest'
import type { Citation } from '../../shared/letter.ts'
import type { LetterEntry } from '../../shared/register.ts'
import { reviewLetter } from '../../shared/review-letter.ts'
import { setAsideScan } from '../../shared/set-aside-scan.ts'
import { letterEntry } from '../letter-entry.ts'
import { NOW, scanEntry, webOffice } from './web-office.ts'

const plan = letterEntry('490', 'QĐ-TTg', '2018-05-07', 'Chương trình Mỗi xã một sản phẩm')
const answer = letterEntry('251', 'UBND-NNTN', '2019-01-16', 'thực hiện')
const LAW: Citation = { type: 'Luật', fullNumber: '51/2014/QH13' }

const citing = (entry: LetterEntry, ...citations: Citation[]): LetterEntry => {
  const found = citations.map((value) => ({ value, page: 1, confidence: 1, source: 'ocr' }) as const)
  return { ...entry, letter: { ...entry.letter, fields: { ...entry.letter.fields, citations: found } } }
}

const office = async (...entries: LetterEntry[]) => {
  const { web, register, search } = webOffice()
  for (const entry of entries) {
    await register.putScan(scanEntry(entry.letter.scan, { letters: [entry.letter.id] }))
    await register.putLetter(entry)
    await search.index(entry)
  }
  const visit = (path: string) => web.request(`http://localhost:8080${path}`, { headers: { host: 'localhost:8080' } })
  const textOf = async (path: string) => {
    const html = await (await visit(path)).text()
    return html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ')
  }
  return { register, search, visit, textOf }
}
const pageOf = ({ letter }: LetterEntry) => `/letters/${letter.id}`

describe('citations on the page of a letter', () => {
  const reader = citing(answer, { fullNumber: '490/QĐ-TTg', issuedOn: '2018-05-07' }, LAW)

  test('lead to what is in the register, and say what is not', async () => {
    const { visit, textOf } = await office(plan, reader)
    expect(await (await visit(pageOf(reader))).text()).toContain(`href="${pageOf(plan)}"`)
    expect(await textOf(pageOf(reader))).toMatch(/51\/2014\/QH13 chưa có trong sổ/u)
  })

  test('tell letters of the same number apart by day and issuer, and warn of another day', async () => {
    const other = letterEntry('490', 'QĐ-TTg', '2021-03-31', 'một việc khác')
    const undated = citing(answer, { fullNumber: '490/QĐ-TTg' })
    const { textOf } = await office(plan, other, undated)
    expect(await textOf(pageOf(undated))).toMatch(/31\/03\/2021 · Ủy ban.* 07\/05\/2018 · Ủy ban/u)
    const misread = citing(answer, { fullNumber: '490/QĐ-TTg', issuedOn: '2018-05-17' })
    expect(await (await office(plan, misread)).textOf(pageOf(misread))).toContain('cùng số, khác ngày: 490/QĐ-TTg')
  })

  test('lead back from the letter that is cited', async () => {
    const { visit, textOf } = await office(plan, reader)
    expect(await textOf(pageOf(plan))).toContain('Được viện dẫn trong 1 251/UBND-NNTN')
    expect(await (await visit(pageOf(plan))).text()).toContain(`href="${pageOf(reader)}"`)
    expect(await textOf(pageOf(reader))).not.toContain('Được viện dẫn trong')
  })

  test('are listed where they are missing, each with the letters that cite it', async () => {
    const { visit, textOf } = await office(plan, reader)
    expect(await textOf('/missing')).toContain('51/2014/QH13')
    expect(await textOf('/missing')).not.toContain('490/QĐ-TTg')
    const [, path = ''] = /href="(\/\?cites=[^"]+)"/u.exec(await (await visit('/missing')).text()) ?? []
    expect(await textOf(path)).toMatch(/Viện dẫn: 51\/2014\/QH13 .*1 văn bản.*251\/UBND-NNTN/u)
  })
})

describe('the history of a letter', () => {
  const recipients = citing(answer)
  const read = {
    ...recipients,
    letter: {
      ...recipients.letter,
      fields: {
        ...recipients.letter.fields,
        addressees: ['Sở Y tê', 'Sở Tài chính'].map(
          (value) => ({ value, page: 1, confidence: 0.5, source: 'ocr' }) as const,
        ),
      },
    },
  }

  test('says who changed what, the newest first, and of a list only what went and came', async () => {
    const ports = await office(read)
    const { id } = read.letter
    await reviewLetter(id, { field: 'number', words: ['257'], by: 'Lan', revision: 1 }, ports, NOW)
    const words = ['Sở Y tế', 'Sở Tài chính']
    await reviewLetter(id, { field: 'addressees', words, by: 'Minh', revision: 2 }, ports, NOW)
    const [, history = ''] = (await ports.textOf(pageOf(read))).split('Lịch sử')
    expect(history).toMatch(/Minh Kính gửi: − Sở Y tê \+ Sở Y tế .*Lan Số: 251 → 257 .*chương trình đọc từ bản quét/u)
    expect(history).not.toContain('Sở Tài chính')
  })

  test('says that a letter was confirmed as it was read', async () => {
    const ports = await office(read)
    await reviewLetter(read.letter.id, { field: 'number', words: ['251'], by: 'Lan', revision: 1 }, ports, NOW)
    expect(await ports.textOf(pageOf(read))).toContain('Số: xác nhận “251”')
  })
})

describe('a withdrawn letter', () => {
  test('can be read, says that it is no more, and cannot be reviewed', async () => {
    const ports = await office(answer)
    await setAsideScan(answer.letter.scan, { reason: 'trùng', by: 'Lan' }, ports, NOW)
    const text = await ports.textOf(pageOf(answer))
    expect(text).toContain('không còn trong sổ')
    expect(text).toMatch(/Lan đưa ra khỏi sổ/u)
    expect((await ports.visit(`/review/${answer.letter.id}/number`)).status).toBe(404)
    expect((await ports.visit(`${pageOf(answer)}.json`)).status).toBe(200)
  })

  test('of a scan that turned out to be a state secret is shown nowhere', async () => {
    const ports = await office(answer)
    await ports.register.putLetter({ ...answer, revision: 2, withdrawn: true })
    const rejection = { code: 'state-secret', message: { vi: 'MẬT', en: 'SECRET' } } as const
    await ports.register.putScan(scanEntry(answer.letter.scan, { state: 'rejected', rejection }))
    for (const path of [pageOf(answer), `${pageOf(answer)}.json`, `/review/${answer.letter.id}/number`])
      expect((await ports.visit(path)).status).toBe(404)
  })
})
