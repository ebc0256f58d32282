import { readFileSync, writeFileSync } from 'node:fs'
import { architecture } from './architecture.ts'
import { permissionTable } from './permission-table.ts'
import { resources } from './stacks.ts'

// Usage: node tools/drawing/drawing.ts: draws docs/architecture.svg, and fills in the table of permissions in
// docs/operations.md, from the stacks as they are now.
const stack = resources()
writeFileSync(new URL('../../docs/architecture.svg', import.meta.url), await architecture(stack))

const operations = new URL('../../docs/operations.md', import.meta.url)
const table = permissionTable(stack)
writeFileSync(
  operations,
  readFileSync(operations, 'utf8').replace(/^\| function \|.*(?:\n\|.*)*/mu, () => table),
)
