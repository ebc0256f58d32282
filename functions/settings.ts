import { z } from 'zod'

/**
 * The settings of a function, by name, from its environment.
 *
 * @throws ZodError that names every missing one, before the first event
 * @example const { BUCKET, TABLE } = settings('BUCKET', 'TABLE')
 */
export const settings = <const Name extends string>(...names: [Name, ...Name[]]): Record<Name, string> =>
  z.record(z.enum(names), z.string().min(1)).parse(Object.fromEntries(names.map((name) => [name, process.env[name]])))
