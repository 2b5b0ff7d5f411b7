import type { ExitCode } from './cli/command.ts'
import type { Tools } from './cli/tools.ts'
import { commands } from './commands.ts'
import { readConfig } from './config.ts'
import type { Clock } from './domain/ports.ts'
import { Trouble } from './domain/trouble.ts'
import { openLog } from './outside/log.ts'
import type { Surroundings } from './usecases/context.ts'
import { overview, unknownCommand } from './words/command.ts'
import { defectSentence, troubleSentence } from './words/trouble.ts'

const print = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)
const clock: Clock = () => new Date()
const log = openLog(clock)

/** How the program calls itself to read one hostile file; no command for people. */
const READING_CHILD = 'read-child'

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name = '', ...rest] = argv
  if (name === READING_CHILD) {
    await (await import('./cli/reading-child.ts')).runReadingChild()
    return 0
  }
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
  return {
    print,
    complain,
    withSurroundings,
    readPlanFile: async (bytes, name, signal, onProgress) => {
      const { planFileReader } = await import('./plan-file-reader.ts')
      return planFileReader().read(bytes, name, signal, onProgress)
    },
    readReportFile: async (bytes, name, signal) => {
      const { planFileReader } = await import('./plan-file-reader.ts')
      return planFileReader().readReport(bytes, name, signal)
    },
    migrate: async () => {
      const { openWorkplace } = await import('./workplace.ts')
      const workplace = await openWorkplace(readConfig(), clock())
      await workplace.close()
      return workplace.applied
    },
    seed: async () => {
      const { DEMONSTRATION_WARD } = await import('./usecases/demonstration-ward.ts')
      const { seedDemonstration } = await import('./demonstration.ts')
      const config = readConfig()
      await withSurroundings(surroundings => seedDemonstration(surroundings, config.data))
      return DEMONSTRATION_WARD.locality.name
    },
    demonstrationAccounts: async () => {
      const { demonstrationFile } = await import('./outside/demonstration-file.ts')
      return demonstrationFile(readConfig().data).load()
    },
    serve: async ({ demo }) => {
      const { serve } = await import('./serve.ts')
      await serve({ config: readConfig(), clock, log, demo, print, complain })
      return 0
    },
  }
}

/** Opens the database of the settings and everything use-cases need, and closes it all afterwards. */
async function withSurroundings<T>(work: (surroundings: Surroundings) => Promise<T>): Promise<T> {
  const { openWorkplace } = await import('./workplace.ts')
  const { openSurroundings } = await import('./surroundings.ts')
  const config = readConfig()
  const workplace = await openWorkplace(config, clock())
  const opened = openSurroundings(workplace, { data: config.data, clock, log })
  try {
    return await work(opened.surroundings)
  } finally {
    await opened.close()
    await workplace.close()
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
