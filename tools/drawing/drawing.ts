import { writeFileSync } from 'node:fs'
import { architecture } from './architecture.ts'
import { resources } from './stacks.ts'

// Usage: node tools/drawing/drawing.ts: writes docs/architecture.svg from the stacks as they are now.
writeFileSync(new URL('../../docs/architecture.svg', import.meta.url), await architecture(resources()))
