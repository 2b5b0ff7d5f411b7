import type { ExitCode } from './cli/command.ts'
import type { Tools } from './cli/tools.ts'
import { commands } from './commands.ts'
import { readConfig } from './config.ts'
import type { Clock } from './domain/ports.ts'
import { Trouble } from './domain/trouble.ts'
import { newId } from './outside/identity.ts'
import { openLog } from './outside/log.ts'
import { overview, unknownCommand } from './words/command.ts'
import { defectSentence, troubleSentence } from './words/trouble.ts'

const print = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)
const clock: Clock = () => new Date()

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name = '', ...rest] = argv
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return (await load()).default.execute(tools(), rest)
  const asksForHelp = name === '--help' || name === '-h' || name === 'help'
  if (name !== '' && !asksForHelp) {
    complain(unknownCommand(name))
    return 2
  }
  const all = await Promise.all(Object.values(commands).map(async one => (await one()).default))
  ;(asksForHelp ? print : complain)(overview(all))
  return asksForHelp ? 0 : 2
}

/** The parts that cost time to load are imported, and the settings read, when a command asks for them. */
function tools(): Tools {
  const log = openLog(clock)
  return {
    print,
    complain,
    withSurroundings: async work => {
      const { openWorkplace } = await import('./workplace.ts')
      const workplace = await openWorkplace(readConfig(), clock())
      try {
        return await work({ db: workplace.db, clock, newId, log })
      } finally {
        await workplace.close()
      }
    },
    migrate: async () => {
      const { openWorkplace } = await import('./workplace.ts')
      const workplace = await openWorkplace(readConfig(), clock())
      await workplace.close()
      return workplace.applied
    },
    serve: async ({ demo }) => {
      const { serve } = await import('./serve.ts')
      await serve({ config: readConfig(), clock, log, demo, print, complain })
      return 0
    },
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof Trouble) complain(troubleSentence(error))
  else complain(`${defectSentence(error instanceof Error ? error.message : String(error))}\n${trace(error)}`)
  return 1
}

const trace = (error: unknown) => (error instanceof Error ? (error.stack ?? '') : '')

/** `| head` closes our output early; that is no defect. */
process.stdout.on('error', () => process.exit(1))
process.on('uncaughtException', error => process.exit(explain(error)))

process.exitCode = await run(process.argv.slice(2)).catch(explain)
