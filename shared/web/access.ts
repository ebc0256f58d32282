import { TrieRouter } from 'hono/router/trie-router'
import { z } from 'zod'

/**
 * What a person is here, the strongest first: the clerk (văn thư) takes in and corrects, the engineer (kỹ sư) looks
 * after the program, the officer (chuyên viên) searches and reads.
 */
export const Role = z.enum(['clerk', 'engineer', 'officer'])
export type Role = z.infer<typeof Role>

const EVERYBODY: Role[] = ['clerk', 'engineer', 'officer']
/** The list of scans names letters that were set aside as state secrets: it is for those who handle scans. */
const INTAKE: Role[] = ['clerk', 'engineer']
const CLERKS: Role[] = ['clerk']
/** Those who do the office's work say how far it is. */
const WORKERS: Role[] = ['clerk', 'officer']

/** Who may ask for what; what stands in no line is nobody's. */
export const ACCESS: [method: 'GET' | 'POST', path: string, who: Role[]][] = [
  ['GET', '/', EVERYBODY],
  ['POST', '/saved', EVERYBODY],
  ['POST', '/saved/forget', EVERYBODY],
  ['GET', '/letters/:letter', EVERYBODY],
  ['POST', '/letters/:letter/same', CLERKS],
  ['POST', '/letters/:letter/access', CLERKS],
  ['POST', '/letters/:letter/arrival-number', CLERKS],
  ['GET', '/missing', EVERYBODY],
  ['GET', '/letters/:letter/tasks/:no', EVERYBODY],
  ['POST', '/letters/:letter/tasks/:no', WORKERS],
  ['GET', '/tasks', EVERYBODY],
  ['GET', '/tasks.ics', EVERYBODY],
  ['GET', '/book', EVERYBODY],
  ['GET', '/book.csv', EVERYBODY],
  ['GET', '/book.xlsx', EVERYBODY],
  ['GET', '/book.pdf', EVERYBODY],
  ['POST', '/book/close', CLERKS],
  ['GET', '/scans/:scan/pages/:page', EVERYBODY],
  ['GET', '/scans/:scan/original', EVERYBODY],
  ['GET', '/scans/:scan/searchable.pdf', EVERYBODY],
  ['GET', '/scans/:scan/truth.json', INTAKE],
  ['GET', '/scans', INTAKE],
  ['GET', '/scans/events', INTAKE],
  ['POST', '/scans/:scan/retry', INTAKE],
  ['GET', '/scans/upload-form', CLERKS],
  ['POST', '/scans', CLERKS],
  ['GET', '/scans/:scan', INTAKE],
  ['POST', '/scans/:scan/again', INTAKE],
  ['POST', '/scans/:scan/divide', CLERKS],
  ['GET', '/scans/:scan/join', CLERKS],
  ['POST', '/scans/:scan/join', CLERKS],
  ['POST', '/scans/:scan/reject', CLERKS],
  ['GET', '/review', CLERKS],
  ['GET', '/review/:letter/:field', CLERKS],
  ['POST', '/review/:letter/:field', CLERKS],
  ['GET', '/api/v1/health', EVERYBODY],
  ['GET', '/api/v1/openapi.json', EVERYBODY],
  ['GET', '/api/v1/letters', EVERYBODY],
  ['GET', '/api/v1/letters/:letter', EVERYBODY],
  ['GET', '/api/v1/letters/:letter/revisions', EVERYBODY],
  ['POST', '/api/v1/letters/:letter/corrections', CLERKS],
  ['POST', '/api/v1/letters/:letter/access', CLERKS],
  ['GET', '/api/v1/letters/:letter/views', CLERKS],
  ['GET', '/api/v1/letters/:letter/same', EVERYBODY],
  ['POST', '/api/v1/letters/:letter/same', CLERKS],
  ['POST', '/api/v1/letters/:letter/arrival-number', CLERKS],
  ['GET', '/api/v1/letters/:letter/tasks/:no', EVERYBODY],
  ['POST', '/api/v1/letters/:letter/tasks/:no', WORKERS],
  ['GET', '/api/v1/arrival-numbers', EVERYBODY],
  ['GET', '/api/v1/saved-views', EVERYBODY],
  ['POST', '/api/v1/saved-views', EVERYBODY],
  ['POST', '/api/v1/saved-views/forget', EVERYBODY],
  ['GET', '/api/v1/missing', EVERYBODY],
  ['GET', '/api/v1/books/:book', EVERYBODY],
  ['GET', '/api/v1/books/:book/pdf', EVERYBODY],
  ['GET', '/api/v1/books/:book/xlsx', EVERYBODY],
  ['GET', '/api/v1/books/:book/csv', EVERYBODY],
  ['POST', '/api/v1/books/:book/close', CLERKS],
  ['GET', '/api/v1/tasks', EVERYBODY],
  ['GET', '/api/v1/review', CLERKS],
  // Before the line of one scan, whose pattern it fits too.
  ['GET', '/api/v1/scans/upload-form', CLERKS],
  ['GET', '/api/v1/scans', INTAKE],
  ['GET', '/api/v1/scans/:scan', INTAKE],
  ['POST', '/api/v1/scans', CLERKS],
  ['POST', '/api/v1/scans/:scan/retry', INTAKE],
  ['POST', '/api/v1/scans/:scan/again', INTAKE],
  ['POST', '/api/v1/scans/:scan/join', CLERKS],
  ['POST', '/api/v1/scans/:scan/divide', CLERKS],
  ['POST', '/api/v1/scans/:scan/reject', CLERKS],
]

const lines = new TrieRouter<Role[]>()
for (const [method, path, who] of ACCESS) lines.add(method, path, who)

/** The roles that may ask for a path; undefined where no line of the table speaks of it. */
export const rolesFor = (method: string, path: string): Role[] | undefined =>
  // The web application answers HEAD as it answers GET.
  lines.match(method === 'HEAD' ? 'GET' : method, path)[0][0]?.[0]

/** @example may('officer', 'GET', '/review') → false */
export const may = (role: Role, method: 'GET' | 'POST', path: string): boolean =>
  rolesFor(method, path)?.includes(role) ?? false
