import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { Trouble } from '../domain/trouble.ts'

/**
 * Locks between processes that the kernel gives up when their holder dies, however it dies. The lock belongs to
 * our open file, not to the `flock` program that asks for it: it stays when that one has ended.
 */
export type Lock = {
  /** Turns a shared lock into an exclusive one at once, or answers false and keeps what it can. */
  readonly tryAlone: () => Promise<boolean>
  readonly release: () => void
}

export type LockMode = 'shared' | 'alone'

/** Waits up to `seconds` for the lock on `file`; null when it was not to be had. 0 does not wait. */
export async function tryLock(file: string, mode: LockMode, seconds: number): Promise<Lock | null> {
  const descriptor = openSync(file, 'a', 0o600)
  try {
    if (!(await flock(descriptor, mode, seconds))) {
      closeSync(descriptor)
      return null
    }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
  return {
    tryAlone: () => flock(descriptor, 'alone', 0),
    release: () => closeSync(descriptor),
  }
}

/** Like tryLock, but a lock that is not to be had is Trouble 'lock-busy'. */
export async function lock(file: string, mode: LockMode, seconds: number): Promise<Lock> {
  const held = await tryLock(file, mode, seconds)
  if (!held) throw new Trouble('lock-busy', { file })
  return held
}

const BUSY = 1

function flock(descriptor: number, mode: LockMode, seconds: number): Promise<boolean> {
  const wait = seconds === 0 ? ['--nonblock'] : ['--timeout', String(seconds)]
  const how = mode === 'shared' ? '--shared' : '--exclusive'
  return new Promise((resolve, reject) => {
    const child = spawn('flock', [how, ...wait, '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] })
    child.on('error', cause => reject(new Trouble('lock-tool-missing', {}, cause)))
    child.on('exit', code => {
      if (code === 0) resolve(true)
      else if (code === BUSY) resolve(false)
      else reject(new Error(`flock ended with ${code}`))
    })
  })
}
