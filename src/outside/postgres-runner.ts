import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { chmodSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Trouble } from '../domain/trouble.ts'

/**
 * How PostgreSQL's programs are started. They refuse to run as root, so root hands them on: inside a user
 * namespace, where our own files belong to another number, or as another user of the machine.
 */
export type Runner = {
  /** Gives files of ours to the user that PostgreSQL runs as. */
  readonly give: (path: string) => void
  readonly spawn: (program: string, args: readonly string[], options: SpawnOptions) => ChildProcess
}

type Way = { readonly uid: number; readonly gid: number; readonly namespace: boolean }

/**
 * Chooses how to run `program` on `folder`, which exists and is ours. Throws Trouble 'folder-closed', which names
 * the folder that stands in the way and the command that opens it.
 */
export function chooseRunner(program: string, folder: string): Runner {
  const ways = process.getuid?.() === 0 ? waysForRoot(program, folder) : waysForOthers()
  if (ways.length === 0) return { give: () => {}, spawn: (file, args, options) => spawn(file, args, options) }
  for (const way of ways) if (works(way, program, folder)) return runnerFor(way)
  throw closedFolder(ways, [dirname(program), folder])
}

function runnerFor(way: Way): Runner {
  return {
    give: path => giveTo(way, path),
    spawn: (file, args, options) => {
      const [command, rest, extra] = dress(way, file, args)
      return spawn(command, rest, { ...options, ...extra })
    },
  }
}

function dress(
  way: Way,
  file: string,
  args: readonly string[],
): [string, string[], { uid?: number; gid?: number }] {
  if (!way.namespace) return [file, [...args], { uid: way.uid, gid: way.gid }]
  const mapped = ['--user', `--map-user=${way.uid}`, `--map-group=${way.gid}`, '--', file, ...args]
  return ['unshare', mapped, {}]
}

/** What already belongs to another user stays with that user; root's own goes through the namespace first. */
function waysForRoot(program: string, folder: string): readonly Way[] {
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return [{ uid, gid, namespace: false }]
  const users = machineUsers()
  const service = users.find(user => user.name === 'postgres') ?? users.find(user => user.name === 'nobody')
  const switched = [...ownersAlong([program, folder]), ...(service ? [service] : [])]
  const ways = [
    ...insideNamespace(users),
    ...switched.map(user => ({ uid: user.uid, gid: user.gid, namespace: false })),
  ]
  if (ways.length === 0) throw new Trouble('postgres-user-missing')
  return ways
}

/** None is needed by a user whom the machine knows; initdb refuses a number without a name. */
function waysForOthers(): readonly Way[] {
  try {
    userInfo()
    return []
  } catch {
    return insideNamespace(machineUsers())
  }
}

/** initdb looks its number up among the machine's users, so the number inside the namespace must be a known one. */
function insideNamespace([known]: readonly MachineUser[]): readonly Way[] {
  return known ? [{ uid: known.uid, gid: known.gid, namespace: true }] : []
}

/** The users, other than root, whose folders lie on the way: whom those folders let in. */
function ownersAlong(paths: readonly string[]): readonly { readonly uid: number; readonly gid: number }[] {
  const owners = new Map<number, { uid: number; gid: number }>()
  for (const folder of paths.flatMap(ancestors)) {
    const { uid, gid } = statSync(folder)
    if (uid !== 0) owners.set(uid, { uid, gid })
  }
  return [...owners.values()]
}

type MachineUser = { readonly name: string; readonly uid: number; readonly gid: number }

/** `nobody` last: in a namespace every foreign file seems to be nobody's. */
function machineUsers(): readonly MachineUser[] {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(user => user.name !== '' && user.uid > 0)
  return [...users.filter(user => user.name !== 'nobody'), ...users.filter(user => user.name === 'nobody')]
}

function works(way: Way, program: string, folder: string): boolean {
  giveTo(way, folder)
  const look = 'test -w "$2" && test -x "$2" && exec "$1" --version'
  const [command, args, extra] = dress(way, '/bin/sh', ['-c', look, 'sh', program, folder])
  const worked = spawnSync(command, args, { cwd: '/', stdio: 'ignore', ...extra }).status === 0
  if (!worked) giveTo({ ...way, namespace: true }, folder)
  return worked
}

function giveTo(way: Way, path: string): void {
  const [uid, gid] = way.namespace ? [process.getuid?.() ?? 0, process.getgid?.() ?? 0] : [way.uid, way.gid]
  const found = lstatSync(path)
  if (found.uid !== uid || found.gid !== gid) lchownSync(path, uid, gid)
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(way, join(path, name))
}

const OTHERS_ENTER = 0o001

function closedFolder(ways: readonly Way[], paths: readonly string[]): Trouble {
  const last = ways.at(-1)
  for (const path of paths) {
    const folder = ancestors(path).find(candidate => last !== undefined && !mayEnter(last, candidate))
    if (folder !== undefined)
      return new Trouble('folder-closed', { folder, command: `chmod o+x '${folder}'` })
  }
  return new Trouble('postgres-user-missing')
}

function mayEnter(way: Way, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === way.uid) return (mode & (OTHERS_ENTER << 6)) !== 0
  if (gid === way.gid) return (mode & (OTHERS_ENTER << 3)) !== 0
  return (mode & OTHERS_ENTER) !== 0
}

/** From the root of the disk down to `path` itself. */
function ancestors(path: string): readonly string[] {
  const full = resolve(path)
  const above = dirname(full)
  return above === full ? [full] : [...ancestors(above), full]
}

/** Lets other users pass through a folder of ours without seeing what is in it. */
export function letPass(folder: string): void {
  const { mode } = statSync(folder)
  if ((mode & OTHERS_ENTER) === 0) chmodSync(folder, (mode & 0o777) | OTHERS_ENTER)
}
