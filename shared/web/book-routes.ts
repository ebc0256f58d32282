import { type Context, Hono } from 'hono'
import { INCOMING_COLUMNS, incomingRegister } from '../incoming-register.ts'
import { Day } from '../letter.ts'
import type { Register } from '../ports.ts'
import { dayThere } from '../register.ts'
import { bookPage } from './book-page.ts'
import { bytes } from './bytes.ts'
import { visitorOf } from './visitor.ts'

type Table = readonly (readonly string[])[]
type Ports = {
  register: Register
  now(): Date
  csvFile(rows: Table): Uint8Array
  xlsxFile(sheet: { name: string; widths: readonly number[]; head: readonly string[]; rows: Table }): Uint8Array
}

const WIDTHS = [11, 9, 26, 18, 12, 44, 20, 11, 10, 16]
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/book`: the incoming register of some days as a page, `/book.csv` and `/book.xlsx` as files. */
export const bookRoutes = ({ register, now, csvFile, xlsxFile }: Ports): Hono => {
  const web = new Hono()
  /** The whole year to now, unless other days are asked for. */
  const span = (c: Context) => {
    const today = dayThere(now())
    const day = (name: string, otherwise: string) => Day.catch(otherwise).parse(c.req.query(name))
    return { from: day('from', `${today.slice(0, 4)}-01-01`), to: day('to', today) }
  }
  const cells = async (c: Context) => (await incomingRegister(span(c), register)).map((line) => line.cells)
  const name = (c: Context, ending: string) => `so-van-ban-den_${span(c).from}_${span(c).to}.${ending}`

  web.get('/book', async (c) => c.html(bookPage(await incomingRegister(span(c), register), span(c), visitorOf(c))))
  web.get('/book.csv', async (c) =>
    bytes(c, csvFile([INCOMING_COLUMNS, ...(await cells(c))]), 'text/csv; charset=utf-8', name(c, 'csv')),
  )
  web.get('/book.xlsx', async (c) => {
    const sheet = { name: 'Sổ văn bản đến', widths: WIDTHS, head: INCOMING_COLUMNS, rows: await cells(c) }
    return bytes(c, xlsxFile(sheet), XLSX, name(c, 'xlsx'))
  })
  return web
}
