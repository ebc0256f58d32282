#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { Language } from '../../shared/words-for-people.ts'
import { add } from './commands/add.ts'
import { evaluate } from './commands/evaluate.ts'
import { read } from './commands/read.ts'
import { search } from './commands/search.ts'
import { serve, start } from './commands/start.ts'
import { WrongUsage } from './wrong-usage.ts'

const USAGE = `vanthu: bản quét công văn → sổ tra cứu được · scanned official letters → a searchable register

  vanthu read FILE|FOLDER… [--json]      đọc, không vào sổ · read without registering
  vanthu add FILE|FOLDER… [--data DIR]   đọc và vào sổ · read and register
  vanthu evaluate FOLDER… [--json]       so với đáp án NAME.json · compare with the truth beside each scan
  vanthu search WORDS… [--data DIR]      tra cứu · search

  vanthu serve [--data DIR] [--port N]   trang tra cứu · the register as pages, on http://localhost:8080
  vanthu start FILE|FOLDER…              add, rồi serve · add, then serve

  --lang vi|en   ngôn ngữ của thông báo · language of messages (vi)
`

const commands: Record<string, (args: string[], options: Options) => Promise<number>> = {
  read,
  add,
  evaluate,
  search,
  serve,
  start,
}

export type Options = { json: boolean; data: string; port: number; lang: Language }

/** @returns the exit status: 0 all is done, 1 some scans were rejected, 2 wrong usage */
const main = async (): Promise<number> => {
  try {
    const { positionals, values } = parse()
    const [name = '', ...args] = positionals
    const command = commands[name]
    if (!command || values.help) throw new WrongUsage(name === '' || values.help ? '' : `“${name}”?`)
    return await command(args, {
      json: values.json,
      data: values.data,
      port: Number(values.port),
      lang: Language.parse(values.lang),
    })
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
        port: { type: 'string', default: '8080' },
        lang: { type: 'string', default: 'vi' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (cause) {
    throw new WrongUsage(cause instanceof Error ? cause.message : '', { cause })
  }
}

process.exitCode = await main()
