import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { dotOf } from './dot.ts'
import { permissions } from './permissions.ts'
import type { Resource } from './stacks.ts'
import { things } from './things.ts'
import { wiring } from './wiring.ts'

/**
 * The stack as an SVG picture, from its resources alone: the same resources give the same bytes on every machine, for
 * Graphviz measures text by tables of its own.
 */
export const architecture = async (resources: Resource[]): Promise<string> => {
  const wires = wiring(resources)
  // Graphviz draws what it meets first at the bottom, from left to right: people, then the way of a scan.
  const dot = dotOf(things(resources, wires).reverse(), permissions(resources), wires)
  const graphviz = await Graphviz.load()
  return graphviz
    .layout(dot, 'svg', 'dot')
    .replaceAll('font-family="Verdana"', 'font-family="Helvetica, Arial, sans-serif"')
    .replace(/<title>[^<]*<\/title>/u, '<title>vanthu on AWS</title>')
}
