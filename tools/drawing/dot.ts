import { type Access, accesses, type TableAccess, tableAccesses } from './accesses.ts'
import type { Permission } from './permissions.ts'
import { type Kind, nameOf, serviceOf, type Thing } from './things.ts'
import type { Wire } from './wiring.ts'

const INK = '#22303c'
const GREY = '#5d6b78'
const FAILED = '#b3402f'
const DATA = '#3f8450'
const FRAME = '#f3f5f8'

const LOOKS: Record<Kind, { fill: string; line: string; more?: string }> = {
  people: { fill: '#ffffff', line: INK, more: ', shape=oval, margin="0.1,0.04"' },
  door: { fill: '#ffffff', line: '#8793a0' },
  queue: { fill: '#fdf0d0', line: '#c8982d' },
  failures: { fill: '#fbe3df', line: FAILED },
  function: { fill: '#dbe7f7', line: '#3d6ba8' },
  store: { fill: '#d9eedd', line: DATA, more: ', shape=cylinder, margin="0.14,0.12"' },
  topic: { fill: '#eee6f6', line: '#7d5aa6' },
  clock: { fill: '#ffffff', line: '#8793a0' },
  service: { fill: '#ffffff', line: '#8793a0' },
}
const CHIP = { archive: '#d9eedd', settings: '#e4e8ec' }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string): string => JSON.stringify(text)
const small = (text: string, color = GREY): string =>
  `<FONT POINT-SIZE="9" COLOR="${color}">${escaped(text).replaceAll('\n', '<BR/>')}</FONT>`

const thingNode = ({ id, kind, name, says }: Thing): string => {
  const { fill, line, more = '' } = LOOKS[kind]
  const label = [`<B>${escaped(name)}</B>`, ...says.map((text) => small(text))].join('<BR/>')
  return `${quoted(id)} [label=<${label}>, fillcolor="${fill}", color="${line}"${more}]`
}

const FLOW = `color="${INK}", penwidth=1.5`
const ACCESS = `color="${DATA}", arrowsize=0.6`

const edge = (from: string, to: string, looks: string): string => `${quoted(from)} -> ${quoted(to)} [${looks}]`
const labelled = (text: string | undefined, color: string): string => (text ? `, label=<${small(text, color)}>` : '')

const wireEdge = ({ from, to, kind, says }: Wire): string =>
  edge(from, to, (kind === 'flow' ? FLOW : `color="${FAILED}", style=dashed`) + labelled(says, INK))

/** A function's places, as a column of chips before it (what it reads) or after it (what it changes). */
const chips = (id: string, all: Access[]): string => {
  const rows = [...new Set(all.map(({ deed }) => deed))].flatMap((deed) => [
    `<TR><TD ALIGN="LEFT">${small(deed, deed === 'removes' ? FAILED : DATA)}</TD></TR>`,
    ...all
      .filter((access) => access.deed === deed)
      .flatMap(({ of, places }) =>
        places.map((place) => `<TR><TD ALIGN="LEFT" BGCOLOR="${CHIP[of]}">${small(place, INK)}</TD></TR>`),
      ),
  ])
  return `${quoted(id)} [shape=plain, style="", label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="1" CELLPADDING="2">${rows.join('')}</TABLE>>]`
}

const before = (id: string): string => `${id} reads`
const after = (id: string): string => `${id} changes`

const places = (id: string, all: Access[]): string[] => {
  const [reads, changes] = [true, false].map((isRead) => all.filter(({ deed }) => (deed === 'reads') === isRead))
  return [
    ...(reads?.length ? [chips(before(id), reads), edge(before(id), id, ACCESS)] : []),
    ...(changes?.length ? [chips(after(id), changes), edge(id, after(id), ACCESS)] : []),
  ]
}

const tableEdge = ({ who, table, writes, indexes }: TableAccess): string => {
  const looks = ACCESS + labelled(indexes.join('\n'), DATA)
  return writes ? edge(who, table, `${looks}, dir=both`) : edge(table, who, `${looks}, weight=0`)
}

/** A step: the function with its places, and with the queues and the clock that are named as it is or feed it alone. */
const frame = (step: Thing, things: Thing[], wires: Wire[], all: Access[]): string => {
  const feeding = wires.filter(({ to }) => to === step.id).map(({ from }) => from)
  const inside = things.filter(
    ({ id, kind }) =>
      id === step.id ||
      ((kind === 'queue' || kind === 'failures') && nameOf(id).startsWith(step.name)) ||
      ((kind === 'clock' || kind === 'door') && feeding.includes(id)) ||
      wires.some(({ from, to, kind }) => kind === 'failure' && from === step.id && to === id),
  )
  const lines = [
    `graph [style="filled,rounded", color="${FRAME}", margin=7, label=""]`,
    ...inside.map(thingNode),
    ...places(
      step.id,
      all.filter(({ who }) => who === step.id),
    ),
  ]
  return `subgraph ${quoted(`cluster ${step.name}`)} {\n    ${lines.join('\n    ')}\n  }`
}

/** What it sends by a permission of its own, where no wire of AWS's says so already. */
const sendEdges = (permissions: Permission[], wires: Wire[]): string[] =>
  permissions
    .filter(({ who, deed, on }) => deed === 'sends' && !wires.some(({ from, to }) => from === who && to === on))
    .map(({ who, on }) => {
      // What goes on by a message to its own queue must not turn the flow round.
      const isOwn = wires.some(({ from, to }) => from === on && to === who)
      return edge(who, on, isOwn ? `${FLOW}, constraint=false` : FLOW)
    })

const CAPTION = [
  `<B>vanthu on AWS</B>   ${small('drawn by “npm run drawing” from the stacks’ own templates: each arrow is an event source or a permission there')}`,
  small(
    'black: events and messages · green: data that a function may read or change (green chips: prefixes of the archive; lines: the table, by its indexes) · red: what is removed, or failed again and again',
  ),
  small(
    'left out, as every function has them: its log, the key of archive and table, listing the bucket. CrossRegionExport… are CDK’s own and run while deploying',
  ),
].join('<BR ALIGN="LEFT"/>')

/** The drawing as Graphviz reads it. Verdana is the widest of the common fonts: whatever is there at last fits. */
export const dotOf = (things: Thing[], permissions: Permission[], wires: Wire[]): string => {
  const all = accesses(permissions)
  const steps = things.filter(({ kind }) => kind === 'function')
  const lines = [
    ...things.map(thingNode),
    ...steps.map((step) => frame(step, things, wires, all)),
    ...wires.map(wireEdge),
    ...tableAccesses(permissions).map(tableEdge),
    ...sendEdges(permissions, wires),
    ...permissions.filter(({ deed }) => deed === 'asks').map(({ who, on }) => edge(who, serviceOf(on), ACCESS)),
  ]
  return `digraph {
  graph [rankdir=LR, fontname="Verdana", fontsize=12, fontcolor="${INK}", nodesep=0.12, ranksep=0.3, pad=0.2, bgcolor="#ffffff", labelloc=b, labeljust=l, label=<${CAPTION}<BR ALIGN="LEFT"/>>]
  node [fontname="Verdana", fontsize=11, fontcolor="${INK}", shape=box, style="filled,rounded", margin="0.08,0.05", height=0.3]
  edge [fontname="Verdana", fontsize=9, arrowsize=0.7]
  ${lines.join('\n  ')}
}
`
}
