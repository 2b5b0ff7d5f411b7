import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OfficeKind } from '../domain/plan-file.ts'
import type { MakePdf } from '../domain/ports.ts'
import { type FileRefusal, type FileRefusalCode, refuseFile } from '../domain/refusal-of-file.ts'
import type { ReadingClock } from './reading-clock.ts'

/** Turns a file of an older kind into a .docx within what the clock leaves. Never throws for what the file holds. */
export type ConvertToWord = (
  bytes: Uint8Array,
  kind: OfficeKind,
  signal: AbortSignal,
  clock: ReadingClock,
) => Promise<Uint8Array | FileRefusal>

export type OfficeLimits = {
  /** The program; null = there is none. undefined = where LibreOffice is usually installed. */
  readonly command?: string | null
  readonly seconds?: number
  /** Address space of the program, in megabytes. */
  readonly megabytes?: number
  /** The largest file it may write, in megabytes. */
  readonly fileMegabytes?: number
}

const USUAL_PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
]
const NOBODY = 65_534

/** Its profile is new for every file: nothing of one file is left for the next, and two can run beside each other. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  ['DisableMacrosExecution', 'true'],
  ['MacroSecurityLevel', '3'],
  ['BlockUntrustedRefererLinks', 'true'],
  ['DisableActiveContent', 'true'],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`

/** No core file, an end to memory, processor time and the size of what is written. */
const CAGE = 'ulimit -c 0; ulimit -v "$0"; ulimit -t "$1"; ulimit -f "$2"; shift 2; exec "$@"'

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in this moment.
  }
}

/** Where LibreOffice is on this machine, null when it is not installed. */
export const officeProgram = (): string | null => USUAL_PLACES.find(path => existsSync(path)) ?? null

type Run = { readonly argv: readonly string[]; readonly folder: string; readonly signal: AbortSignal }

/** Ends when the program and all it started are gone; null = it ended by itself, whatever its exit code says. */
function run(
  command: string,
  { argv, folder, signal }: Run,
  limits: Required<Omit<OfficeLimits, 'command'>>,
): Promise<FileRefusalCode | null> {
  return new Promise(resolve => {
    let stopped: FileRefusalCode | null = null
    const { seconds, megabytes, fileMegabytes } = limits
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        CAGE,
        String(megabytes * 1024),
        String(Math.ceil(seconds * 2)),
        String(fileMegabytes * 2048),
        command,
        ...argv,
      ],
      {
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' },
        cwd: folder,
        detached: true,
        stdio: 'ignore',
        ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
      },
    )
    const stop = (code: FileRefusalCode) => {
      stopped ??= code
      killGroup(child)
    }
    const cancel = () => stop({ code: 'reading-cancelled' })
    const timer = setTimeout(() => stop({ code: 'reading-time', seconds }), seconds * 1000)
    const orphaned = () => killGroup(child)
    process.once('exit', orphaned)
    signal.addEventListener('abort', cancel, { once: true })
    const settle = () => {
      clearTimeout(timer)
      process.removeListener('exit', orphaned)
      signal.removeEventListener('abort', cancel)
      killGroup(child)
      resolve(stopped)
    }
    child.once('error', settle)
    child.once('close', settle)
    if (signal.aborted) cancel()
  })
}

type Target = { readonly source: string; readonly made: string; readonly filter: string }

/** One file through LibreOffice: a folder and a profile of its own, gone afterwards. */
async function convert(
  command: string,
  bytes: Uint8Array,
  target: Target,
  signal: AbortSignal,
  limits: Required<Omit<OfficeLimits, 'command'>>,
): Promise<Uint8Array | FileRefusalCode> {
  const folder = await mkdtemp(join(tmpdir(), 'sauro-office-'))
  try {
    const source = join(folder, target.source)
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    await writeFile(source, bytes)
    if (process.getuid?.() === 0)
      for (const path of [
        source,
        join(profile, 'user', 'registrymodifications.xcu'),
        join(profile, 'user'),
        profile,
        folder,
      ])
        await chown(path, NOBODY, NOBODY)
    const argv = [
      `-env:UserInstallation=file://${profile}`,
      ...['--headless', '--norestore', '--nolockcheck', '--convert-to', target.filter],
      ...['--outdir', folder, source],
    ]
    const stopped = await run(command, { argv, folder, signal }, limits)
    return stopped ?? (await madeFile(join(folder, target.made), limits.fileMegabytes))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const limitsOf = (config: OfficeLimits): Required<Omit<OfficeLimits, 'command'>> => ({
  seconds: config.seconds ?? 60,
  megabytes: config.megabytes ?? 4096,
  fileMegabytes: config.fileMegabytes ?? 64,
})

/**
 * Makes the port that has LibreOffice turn .doc, .odt and .rtf into .docx: a folder and a profile of its own for each
 * file, gone afterwards; limits of time, memory and size; no macros and no links; as nobody where this process is
 * root. Where the program is missing the refusal says so.
 */
export function createOffice(config: OfficeLimits = {}): ConvertToWord {
  const limits = limitsOf(config)
  return async (bytes, kind, signal, clock) => {
    const command = config.command === undefined ? officeProgram() : config.command
    if (command === null) return refuseFile({ code: 'needs-office', found: kind })
    const target = { source: `plan.${kind}`, made: 'plan.docx', filter: 'docx:MS Word 2007 XML' }
    const within = { ...limits, seconds: Math.min(limits.seconds, clock.left()) }
    const made = await convert(command, bytes, target, signal, within)
    if (made instanceof Uint8Array) return made
    return refuseFile(made.code === 'reading-time' ? { ...made, seconds: clock.seconds } : made)
  }
}

/** Makes the port that has LibreOffice turn a Word file of ours into a PDF, within the same limits. */
export function createPdfMaker(config: OfficeLimits = {}): MakePdf {
  return async (bytes, signal) => {
    const command = config.command === undefined ? officeProgram() : config.command
    if (command === null) return 'no-office'
    const target = { source: 'document.docx', made: 'document.pdf', filter: 'pdf' }
    const made = await convert(command, bytes, target, signal, limitsOf(config))
    if (made instanceof Uint8Array) return made
    return made.code === 'reading-time' || made.code === 'reading-cancelled' ? made.code : 'damaged'
  }
}

/** The program ends with 0 also when it fails: what counts is the file. */
async function madeFile(path: string, megabytes: number): Promise<Uint8Array | FileRefusalCode> {
  const size = await stat(path).then(
    file => (file.isFile() ? file.size : 0),
    () => 0,
  )
  if (size === 0) return { code: 'damaged' }
  if (size >= megabytes * 1_048_576) return { code: 'too-complex' }
  return readFile(path)
}
