#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ArrivalSeries } from '../../shared/arrival-series.ts'
import { inWords, troubleOf } from '../../shared/trouble.ts'
import { SafeUrl } from '../../shared/web/safe-url.ts'
import { Language } from '../../shared/words-for-people.ts'
import { add } from './commands/add.ts'
import { close } from './commands/close.ts'
import { digest } from './commands/digest.ts'
import { evaluate } from './commands/evaluate.ts'
import { exportCrops } from './commands/export-crops.ts'
import { list, rejected } from './commands/list.ts'
import { read } from './commands/read.ts'
import { search } from './commands/search.ts'
import { serve, start } from './commands/start.ts'
import { watch } from './commands/watch.ts'
import type { Wishes } from './office.ts'
import { remotely } from './remote/commands.ts'
import { RemoteTrouble } from './remote/remote-trouble.ts'
import { LOOPBACK } from './serve.ts'
import { USAGE } from './usage.ts'
import { WrongUsage } from './wrong-usage.ts'

const commands: Record<string, (args: string[], options: Options) => Promise<number>> = {
  read,
  add,
  watch,
  list,
  rejected,
  evaluate,
  'export-crops': exportCrops,
  search,
  digest,
  close,
  serve,
  start,
}

export type Options = {
  json: boolean
  data: string
  host: string
  port: number
  lang: Language
  wishes: Wishes
  /** A file with how people sign in and the daily mail. */
  settings: string | undefined
  mail: boolean
  /** Who closes a register. */
  by?: string | undefined
  /** A CSV file of the deployer's own organs. */
  directory?: string | undefined
  /** The folder for the page of the worst cases. */
  worst?: string | undefined
}

/** @returns the exit status: 0 all is done, 1 some scans were rejected or the machine is in trouble, 2 wrong usage */
const main = async (): Promise<number> => {
  const lang = process.argv.some((word, i, all) => word === '--lang=en' || (all[i - 1] === '--lang' && word === 'en'))
    ? 'en'
    : 'vi'
  try {
    const { positionals, values } = parse()
    const [name = '', ...args] = positionals
    if (values.help) return tell(USAGE[lang])
    if (values.version) return tell(`vanthu ${await version()}\n`)
    const command = commandNamed(commands, name)
    const { json } = values
    if (values.remote !== undefined) {
      const remote = { url: addressOf(values.remote), token: process.env.VANTHU_TOKEN?.trim() || undefined }
      return await commandNamed(remotely, name)(args, { json, lang: languageOf(values.lang), remote })
    }
    return await command(args, {
      json,
      data: values.data,
      host: values.host,
      port: portOf(values.port),
      lang: languageOf(values.lang),
      settings: values.settings,
      mail: values.mail,
      by: values.by,
      directory: values.directory,
      worst: values.worst,
      wishes: { office: values.office, series: seriesOf(values) },
    })
  } catch (error) {
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\n${USAGE[lang]}`)
      return 2
    }
    if (error instanceof RemoteTrouble) {
      process.stderr.write(`${error.words[lang]}\n`)
      return 1
    }
    if (!troubleOf(error)) throw error
    process.stderr.write(`${inWords(error)[lang]}\n`)
    return 1
  }
}

const commandNamed = <Command>(known: Record<string, Command>, name: string): Command => {
  const command = Object.hasOwn(known, name) ? known[name] : undefined
  if (command) return command
  throw new WrongUsage(name === '' ? '' : known === commands ? `“${name}”?` : `“${name}” --remote?`)
}

const tell = (text: string): number => {
  process.stdout.write(text)
  return 0
}

const version = async (): Promise<string> =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))).version

const portOf = (text: string): number => {
  if (/^\d{1,5}$/u.test(text) && Number(text) < 65_536) return Number(text)
  throw new WrongUsage(`--port “${text}”: 0–65535`)
}

const addressOf = (text: string): string => {
  const address = SafeUrl.safeParse(text)
  if (address.success) return new URL(address.data).origin
  throw new WrongUsage(`--remote “${text}”: https://…`)
}

const seriesOf = (values: Record<string, unknown>): ArrivalSeries => {
  const series = ArrivalSeries.safeParse({
    arrivalNumbers: values['arrival-numbers'],
    arrivalStart: values['arrival-start'],
  })
  if (series.success) return series.data
  throw new WrongUsage('--arrival-numbers off|by-hand|automatic, --arrival-start 2026:451')
}

const languageOf = (text: string): Language => {
  const language = Language.safeParse(text)
  if (language.success) return language.data
  throw new WrongUsage(`--lang “${text}”: vi, en`)
}

const parse = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        data: { type: 'string', default: 'data' },
        host: { type: 'string', default: LOOPBACK },
        port: { type: 'string', default: '8080' },
        remote: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
        office: { type: 'string' },
        settings: { type: 'string' },
        mail: { type: 'boolean', default: false },
        by: { type: 'string' },
        directory: { type: 'string' },
        worst: { type: 'string' },
        'arrival-numbers': { type: 'string' },
        'arrival-start': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    })
  } catch (cause) {
    throw new WrongUsage(cause instanceof Error ? cause.message : '', { cause })
  }
}

// Whoever reads the output may stop early (`| head`).
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main()
