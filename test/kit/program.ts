import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../src/config.ts'
import { isAlive, readPostmaster } from '../../src/outside/postgres-process.ts'

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

type RunningServer = {
  readonly address: string
  readonly pid: number
  readonly signal: (name: NodeJS.Signals) => Promise<Ended>
}

export type Machine = {
  readonly data: string
  /** Runs ./sauro to its end. */
  readonly run: (...args: readonly string[]) => Promise<Ended>
  /** Starts ./sauro start on a free port and waits until it says where it serves. */
  readonly serve: (...args: readonly string[]) => Promise<RunningServer>
  /** The process of the database server of this data folder while it lives, else null. */
  readonly postmaster: () => number | null
  /** Ends whatever still runs and removes the data folder. */
  readonly close: () => Promise<void>
}

type Setting = { readonly data?: string; readonly sauro?: string; readonly environment?: NodeJS.ProcessEnv }

/** The real program with a data folder of its own, run from a folder that is not the checkout. */
export function machine({ data, sauro, environment = {} }: Setting = {}): Machine {
  const home = mkdtempSync(join(tmpdir(), 'sauro-machine-'))
  const folder = data === undefined ? join(home, 'data') : join(home, data)
  const running = new Set<ChildProcess>()
  const begin = (args: readonly string[]) => {
    const child = spawn(sauro ?? join(projectFolder, 'sauro'), args, {
      cwd: home,
      env: { ...process.env, DATABASE_URL: '', PORT: '0', SAURO_DATA: folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    return { child, ended: ending(child).finally(() => running.delete(child)) }
  }
  const postmaster = () => {
    const found = readPostmaster(join(folder, 'postgres/cluster'))
    return found && isAlive(found.pid) ? found.pid : null
  }
  return {
    data: folder,
    run: (...args) => begin(args).ended,
    serve: async (...args) => {
      const { child, ended } = begin(['start', ...args])
      const address = await Promise.race([announced(child), ended.then(refuse)])
      const signal = (name: NodeJS.Signals) => {
        child.kill(name)
        return ended
      }
      return { address, pid: child.pid ?? 0, signal }
    },
    postmaster,
    close: async () => {
      for (const child of running) child.kill('SIGKILL')
      const left = postmaster()
      if (left !== null) process.kill(left, 'SIGKILL')
      rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

function ending(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    out += piece
  })
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    err += piece
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
  })
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    let text = ''
    child.stdout?.on('data', (piece: string) => {
      text += piece
      const [address] = /https?:\/\/\S+(?=\n)/.exec(text) ?? []
      if (address !== undefined) resolve(address)
    })
  })
}

function refuse(ended: Ended): never {
  throw new Error(`the server ended with ${ended.code}: ${ended.err}`)
}
