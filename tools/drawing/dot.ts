import { type Access, accesses, type TableAccess, tableAccesses } from './accesses.ts'
import type { Permission } from './permissions.ts'
import { type Kind, TEXTRACT, type Thing } from './things.ts'
import type { Wire } from './wiring.ts'

const INK = '#22303c'
const GREY = '#5d6b78'
const FAILED = '#b3402f'

const LOOKS: Record<Kind, { fill: string; line: string; more?: string }> = {
  people: { fill: '#ffffff', line: '#22303c', more: ', shape=oval, margin="0.12,0.06"' },
  door: { fill: '#eef0f3', line: '#8793a0' },
  queue: { fill: '#fdf0d0', line: '#c8982d' },
  failures: { fill: '#fbe3df', line: FAILED },
  function: { fill: '#dfe9f7', line: '#3d6ba8' },
  store: { fill: '#dff0e2', line: '#4d8f5b', more: ', shape=cylinder, margin="0.16,0.12"' },
  topic: { fill: '#eee6f6', line: '#7d5aa6' },
  clock: { fill: '#ffffff', line: '#8793a0' },
  service: { fill: '#ffffff', line: '#8793a0' },
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string): string => JSON.stringify(text)
const small = (text: string, color = GREY): string =>
  `<FONT POINT-SIZE="9" COLOR="${color}">${escaped(text).replaceAll('\n', '<BR/>')}</FONT>`

const thingNode = ({ id, kind, name, says }: Thing): string => {
  const { fill, line, more = '' } = LOOKS[kind]
  const label = [`<B>${escaped(name)}</B>`, ...says.map((text) => small(text))].join('<BR/>')
  return `${quoted(id)} [label=<${label}>, fillcolor="${fill}", color="${line}"${more}]`
}

const wireEdge = ({ from, to, kind, says }: Wire): string => {
  const color = kind === 'failure' ? FAILED : INK
  const label = says ? `, label=<${small(says, color)}>` : ''
  return `${quoted(from)} -> ${quoted(to)} [color="${color}"${kind === 'failure' ? ', style=dashed' : ', penwidth=1.6'}${label}]`
}

const CHIP = { archive: '#dff0e2', settings: '#eef0f3' }

/** A function's places of one kind, as a column of chips beside it. */
const chips = (id: string, accesses: Access[]): string => {
  const rows = accesses.flatMap(({ deed, of, places }) => [
    `<TR><TD ALIGN="LEFT">${small(deed, deed === 'removes' ? FAILED : GREY)}</TD></TR>`,
    ...places.map((place) => `<TR><TD ALIGN="LEFT" BGCOLOR="${CHIP[of]}">${small(place, INK)}</TD></TR>`),
  ])
  return `${quoted(id)} [shape=plain, style="", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="1" CELLPADDING="2">${rows.join('')}</TABLE>>]`
}

const ACCESS = 'color="#4d8f5b", arrowsize=0.6'

const accessLines = (all: Access[]): string[] => {
  const lines: string[] = []
  for (const who of new Set(all.map((access) => access.who))) {
    const reads = all.filter((access) => access.who === who && access.deed === 'reads')
    const changes = all.filter((access) => access.who === who && access.deed !== 'reads')
    if (reads.length > 0) lines.push(chips(`${who} in`, reads), `${quoted(`${who} in`)} -> ${quoted(who)} [${ACCESS}]`)
    if (changes.length > 0)
      lines.push(chips(`${who} out`, changes), `${quoted(who)} -> ${quoted(`${who} out`)} [${ACCESS}]`)
  }
  return lines
}

const tableEdge = ({ who, table, reads, writes, indexes }: TableAccess): string => {
  const label = indexes.length > 0 ? `, label=<${small(indexes.join('\n'), '#4d8f5b')}>` : ''
  const dir = reads && writes ? 'both' : writes ? 'forward' : 'back'
  return `${quoted(who)} -> ${quoted(table)} [${ACCESS}, dir=${dir}${label}]`
}

/** What it sends by a permission of its own, where no wire of AWS's says so already. */
const sendEdges = (permissions: Permission[], wires: Wire[]): string[] =>
  permissions
    .filter(({ who, deed, on }) => deed === 'sends' && !wires.some(({ from, to }) => from === who && to === on))
    .map(({ who, on }) => `${quoted(who)} -> ${quoted(on)} [color="${INK}", penwidth=1.6]`)

export const dotOf = (things: Thing[], permissions: Permission[], wires: Wire[]): string => `digraph {
  graph [rankdir=LR, fontname="Arial", nodesep=0.18, ranksep=0.45, pad=0.2, bgcolor="#ffffff"]
  node [fontname="Arial", fontsize=11, fontcolor="${INK}", shape=box, style="filled,rounded", margin="0.1,0.06", height=0.3]
  edge [fontname="Arial", fontsize=9, arrowsize=0.7]
  ${[
    ...things.map(thingNode),
    ...wires.map(wireEdge),
    ...accessLines(accesses(permissions)),
    ...tableAccesses(permissions).map(tableEdge),
    ...sendEdges(permissions, wires),
    ...permissions
      .filter(({ deed }) => deed === 'asks')
      .map(({ who }) => `${quoted(who)} -> ${quoted(TEXTRACT)} [${ACCESS}]`),
  ].join('\n  ')}
}
`
