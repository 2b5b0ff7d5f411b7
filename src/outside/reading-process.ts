import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { WantedComments } from '../domain/draft-comment.ts'
import type { KnownHeading } from '../domain/list-heading.ts'
import { READING_STAGES, type ReadingProgress, type WantedPage } from '../domain/plan-file.ts'
import { type FileRefusal, type FileRefusalCode, refuseFile } from '../domain/refusal-of-file.ts'
import { type ReadingClock, startClock } from './reading-clock.ts'

/** How a reading process is started and what it may use up. */
export type ReadingLimits = {
  /** The Node to run. */
  readonly command: string
  /** What to run: the program and its words, Node's own options included. */
  readonly argv: readonly string[]
  /** Wall clock. */
  readonly seconds: number
  /** Resident memory of the whole process. */
  readonly megabytes: number
  /** Wall clock and memory once the process says that it looks at pictures of pages: each takes seconds. */
  readonly scanSeconds: number
  readonly scanMegabytes: number
  /** Heap of JavaScript. */
  readonly heapMegabytes: number
  /** Whom it runs as; null = as this process. */
  readonly user: { readonly uid: number; readonly gid: number } | null
}

/** Text of an answer: the reading of the longest plan is about 3 MB. */
const ANSWER_LIMIT = 64 * 1_048_576
const WATCH_EVERY = 50

/** No core file (it would hold the words of the file), no file at all, and an end by the kernel. */
const CAGE = 'ulimit -c 0; ulimit -f 0; ulimit -t "$0"; exec "$@"'

/**
 * Processor time after which the kernel ends it, for the case that nobody is left to watch. Beyond what the clock
 * here allows, threads counted together, so that the clock always speaks first.
 */
const processorSeconds = (limits: ReadingLimits): number =>
  Math.max(limits.seconds, limits.scanSeconds) * 4 + 5

/** Resident memory in megabytes, null where the system does not tell. */
function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

/** The whole group: whatever the process may have started ends with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in this moment.
  }
}

function collect(stream: Readable | null, limit: number, overflow: () => void): () => string {
  const chunks: Buffer[] = []
  let length = 0
  stream?.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > limit) overflow()
    else chunks.push(chunk)
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

/** Stages as lines "opening 0.05"; what is no such line, or goes back, is left out. */
function followProgress(stream: Readable, onProgress: (progress: ReadingProgress) => void): void {
  let rest = ''
  let reached = 0
  stream.on('data', (chunk: Buffer) => {
    rest = (rest + chunk.toString('latin1')).slice(-1000)
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [, said, share, page, pages] =
        /^([a-z]+) (0(?:\.\d+)?|1)(?: (\d{1,4})\/(\d{1,4}))?$/.exec(line) ?? []
      const stage = READING_STAGES.find(one => one === said)
      if (stage === undefined || stage === 'waiting' || Number(share) < reached) continue
      reached = Number(share)
      const at = page === undefined ? {} : { at: { page: Number(page), pages: Number(pages) } }
      onProgress({ stage, share: reached, ahead: 0, ...at })
    }
  })
}

/** Why a process that sent no answer ended. */
function reasonOf(code: number | null, signal: NodeJS.Signals | null): FileRefusalCode {
  // Node aborts when its heap is full; a kill that we did not ask for is the kernel short of memory.
  if (signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134) return { code: 'reading-memory' }
  return { code: 'reading-failed' }
}

/** What a reading process is asked, and how its answer is told from anything else that it may say. */
export type Asked<Answer> = {
  /** The first line it is given, as JSON. */
  readonly line:
    | string
    | { readonly figures: string }
    | {
        readonly files: readonly { readonly name: string; readonly bytes: number }[]
        readonly known?: readonly KnownHeading[]
      }
    | { readonly report: string }
    | { readonly picture: WantedPage }
    | { readonly comments: WantedComments }
  /** The answer, or null when it has no such shape. */
  readonly parse: (output: string) => Answer | null
}

/**
 * Reads one file in a process of its own: empty environment, limits of heap, memory and time, its group killed when
 * one is reached or when `signal` aborts. Settles only after the process is gone. Never rejects.
 *
 * @param clock what is left for it where a stage came before
 */
export function readInProcess<Answer>(
  bytes: Uint8Array,
  asked: Asked<Answer>,
  limits: ReadingLimits,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
  clock: ReadingClock = startClock(limits.seconds),
): Promise<Answer | FileRefusal> {
  return new Promise(resolve => {
    let stopped: FileRefusalCode | null = null
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        CAGE,
        String(processorSeconds(limits)),
        limits.command,
        `--max-old-space-size=${limits.heapMegabytes}`,
        ...limits.argv,
      ],
      {
        env: {},
        detached: true,
        stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
        cwd: '/',
        ...(limits.user ?? {}),
      },
    )
    const stop = (code: FileRefusalCode) => {
      stopped ??= code
      killGroup(child)
    }
    const cancel = () => stop({ code: 'reading-cancelled' })
    let megabytes = limits.megabytes
    const timeAfter = (left: number, seconds: number) =>
      setTimeout(() => stop({ code: 'reading-time', seconds }), left * 1000)
    let timer = timeAfter(clock.left(), clock.seconds)
    let looking = false
    const told = (progress: ReadingProgress) => {
      // Once: who says so again and again gets no more time.
      if (progress.stage === 'recognising' && !looking) {
        looking = true
        clearTimeout(timer)
        timer = timeAfter(limits.scanSeconds, limits.scanSeconds)
        megabytes = limits.scanMegabytes
      }
      onProgress(progress)
    }
    const watch = setInterval(() => {
      const used = child.pid === undefined ? null : residentMegabytes(child.pid)
      if (used !== null && used > megabytes) stop({ code: 'reading-memory' })
    }, WATCH_EVERY)
    const orphaned = () => killGroup(child)
    process.once('exit', orphaned)
    signal.addEventListener('abort', cancel, { once: true })
    const [, , , progress] = child.stdio
    const output = collect(child.stdout, ANSWER_LIMIT, () => stop({ code: 'reading-failed' }))
    if (progress && 'on' in progress && 'read' in progress) followProgress(progress, told)
    const settle = (result: Answer | FileRefusal) => {
      clearTimeout(timer)
      clearInterval(watch)
      process.removeListener('exit', orphaned)
      signal.removeEventListener('abort', cancel)
      resolve(result)
    }
    child.once('error', () => settle(refuseFile({ code: 'reading-failed' })))
    child.once('close', (code, ended) => {
      if (stopped) return settle(refuseFile(stopped))
      const answer = code === 0 ? asked.parse(output()) : null
      settle(answer ?? refuseFile(reasonOf(code, ended)))
    })
    // A process that ends before it has taken everything closes its side of the pipe.
    child.stdin?.on('error', () => {})
    child.stdin?.write(`${JSON.stringify(asked.line)}\n`)
    child.stdin?.end(bytes)
    if (signal.aborted) cancel()
  })
}
