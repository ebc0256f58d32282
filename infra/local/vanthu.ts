#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { Language } from '../../shared/words-for-people.ts'
import { add } from './commands/add.ts'
import { read } from './commands/read.ts'
import { search } from './commands/search.ts'
import { WrongUsage } from './wrong-usage.ts'

const USAGE = `vanthu: bản quét công văn → sổ tra cứu được · scanned official letters → a searchable register

  vanthu read FILE|FOLDER… [--json]      đọc, không vào sổ · read without registering
  vanthu add FILE|FOLDER… [--data DIR]   đọc và vào sổ · read and register
  vanthu search WORDS… [--data DIR]      tra cứu · search

  --lang vi|en   ngôn ngữ của thông báo · language of messages (vi)
`

const commands: Record<string, (args: string[], options: Options) => Promise<number>> = { read, add, search }

export type Options = { json: boolean; data: string; lang: Language }

/** @returns the exit status: 0 all is done, 1 some scans were rejected, 2 wrong usage */
const main = async (): Promise<number> => {
  try {
    const { positionals, values } = parse()
    const [name = '', ...args] = positionals
    const command = commands[name]
    if (!command || values.help) throw new WrongUsage(name === '' || values.help ? '' : `“${name}”?`)
    return await command(args, { json: values.json, data: values.data, lang: Language.parse(values.lang) })
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    process.stderr.write(`${error.message}\n${USAGE}`)
    return 2
  }
}

const parse = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        data: { type: 'string', default: 'data' },
        lang: { type: 'string', default: 'vi' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (cause) {
    throw new WrongUsage(cause instanceof Error ? cause.message : '', { cause })
  }
}

process.exitCode = await main()
