import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK_EVERY_MS = 20

/** What a running server writes about itself in postmaster.pid, line by line. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  /** Empty when it listens on loopback alone. */
  readonly socketFolder: string
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown'
}

/** The server that says it holds this cluster, dead or alive; null when none says so. */
export function readPostmaster(cluster: string): Postmaster | null {
  let text: string
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return null
  }
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = text
    .split('\n')
    .map(line => line.trim())
  return { pid: Number(pid), port: Number(port), socketFolder, status: statusOf(status) }
}

function statusOf(word: string): Postmaster['status'] {
  return word === 'starting' || word === 'stopping' || word === 'ready' || word === 'standby'
    ? word
    : 'unknown'
}

/** False for a zombie too: a process that nobody buries has still ended. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return false
  }
}

/** Waits until `condition` holds; false when `milliseconds` passed first. */
export async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; !condition(); waited += LOOK_EVERY_MS) {
    if (waited >= milliseconds) return false
    await pause(LOOK_EVERY_MS)
  }
  return true
}

/** Asks the server to end its sessions and stop (SIGINT, "fast"); true when it has. */
export async function stopPostmaster(pid: number, milliseconds: number): Promise<boolean> {
  if (!isAlive(pid)) return true
  process.kill(pid, 'SIGINT')
  return until(() => !isAlive(pid), milliseconds)
}
