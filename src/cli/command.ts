import { parseArgs } from 'node:util'
import { commandHelp, type HelpText, wrongOption } from '../words/command.ts'
import type { Tools } from './tools.ts'

/**
 * 0 done · 1 not done, or something was found that the command looks for · 2 the call itself is wrong · 3 done, but what
 * was read contradicts itself.
 */
export type ExitCode = 0 | 1 | 2 | 3

type Option = {
  readonly type: 'boolean' | 'string'
  /** What stands for the value in the help, such as FILE or CODE. */
  readonly value?: string
  readonly about: HelpText
}

type Options = Readonly<Record<string, Option>>

type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['type'] extends 'boolean' ? boolean : string | null
}

type Definition<O extends Options> = {
  readonly name: string
  readonly about: HelpText
  /** Names of what stands without an option, in order; all of them are needed. */
  readonly positionals?: readonly string[]
  readonly options: O
  /** What its exit codes mean where that is more than the usual. */
  readonly exits?: HelpText
  readonly run: (
    tools: Tools,
    call: { readonly values: Values<O>; readonly positionals: readonly string[] },
  ) => Promise<ExitCode>
}

export type Command = {
  readonly name: string
  readonly about: HelpText
  /** Parses what follows the command's name and runs it; `--help` and a wrong call are answered here. */
  readonly execute: (tools: Tools, argv: readonly string[]) => Promise<ExitCode>
}

/**
 * One command: its options, its help in Vietnamese and English, and what it does. A string option that was not
 * given is null, a flag is false; every command knows `--help`.
 */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  const execute = async (tools: Tools, argv: readonly string[]): Promise<ExitCode> => {
    const parsed = parse(definition, argv)
    if (typeof parsed === 'string') {
      tools.complain(wrongOption(definition.name, parsed))
      return 2
    }
    if (parsed.help) {
      tools.print(helpOf(definition))
      return 0
    }
    return definition.run(tools, parsed)
  }
  return { name: definition.name, about: definition.about, execute }
}

type Call<O extends Options> = {
  readonly help: boolean
  readonly values: Values<O>
  readonly positionals: readonly string[]
}

/** The call, or what was wrong with it: the option or word that does not belong, or the name that is missing. */
function parse<O extends Options>(definition: Definition<O>, argv: readonly string[]): Call<O> | string {
  const wanted = definition.positionals ?? []
  const types = Object.fromEntries(
    Object.entries(definition.options).map(([name, { type }]) => [name, { type }]),
  )
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: { ...types, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const values: Readonly<Record<string, string | boolean | undefined>> = parsed.values
    const { positionals } = parsed
    const help = parsed.values.help === true
    const given = Object.entries(definition.options).map(([name, { type }]) => [
      name,
      values[name] ?? (type === 'boolean' ? false : null),
    ])
    const surplus = positionals[wanted.length]
    if (surplus !== undefined) return surplus
    const lacking = wanted[positionals.length]
    if (lacking !== undefined && !help) return lacking
    return { help, values: Object.fromEntries(given) as Values<O>, positionals }
  } catch (error) {
    const [, culprit] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? []
    return culprit ?? argv.join(' ')
  }
}

function helpOf<O extends Options>({ name, about, options, positionals = [], exits }: Definition<O>): string {
  const rows = Object.entries(options).map(([option, { value, about: text }]) => ({
    flag: value === undefined ? `--${option}` : `--${option} ${value}`,
    text,
  }))
  const usage = ['./sauro', name, ...positionals, ...rows.map(row => `[${row.flag}]`)].join(' ')
  return commandHelp({ usage, about, options: rows, exits: exits ?? null })
}
