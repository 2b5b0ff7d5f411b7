import { readdirSync, readFileSync } from 'node:fs'
import { isFileRefusal } from '../../../src/domain/refusal-of-file.ts'
import type { PlanFileReader } from '../../../src/outside/reading.ts'
import { admit } from '../../../src/reader/open/gate.ts'
import { refusedFile } from '../../../src/words/refused-file.ts'
import type { Numbered } from './corpus.ts'

/** How a hostile file fared. */
export type Fared = {
  readonly number: number
  readonly format: string
  readonly way: string
  readonly name: string
  readonly bytes: number
  /** 'read', or the code of the refusal. */
  readonly outcome: string
  /** Whether a reading process saw it, or the gate of the server was enough. */
  readonly reached: boolean
  readonly seconds: number
  /** null, or what must never happen. */
  readonly fault: string | null
}

/** A sentence for people: it begins large, ends with a full stop, and holds no undefined. */
const isSentence = (text: string): boolean =>
  /^\p{Lu}.{20,}\.$/su.test(text) && !/undefined|NaN|null/.test(text)

/**
 * Brings a file as the server takes it: the gate here, then a reading process behind its fence. What is thrown, what
 * breaks down and what has no reason in words is a fault.
 */
export async function undergo(file: Numbered, reader: PlanFileReader): Promise<Fared> {
  const started = performance.now()
  let outcome = 'read'
  let fault: string | null = null
  let reached = false
  try {
    const admitted = await admit(file.bytes, file.name)
    const older = isFileRefusal(admitted) && admitted.code === 'needs-office'
    let answer: object = admitted
    if (!isFileRefusal(admitted) || older) {
      reached = true
      answer = await reader.read(file.bytes, file.name, new AbortController().signal, () => {})
    }
    if (isFileRefusal(answer)) {
      outcome = answer.code
      const told = refusedFile(answer)
      if (!isSentence(told)) fault = `no sentence: ${told}`
      // A process that broke down is a defect of ours, not a property of the file.
      if (answer.code === 'reading-failed') fault = 'the reading process broke down'
    }
  } catch (error) {
    fault = `thrown: ${error instanceof Error ? error.message : String(error)}`
  }
  const seconds = (performance.now() - started) / 1000
  const { number, format, way, name, bytes } = file
  return {
    number,
    format,
    way,
    name: name.slice(0, 60),
    bytes: bytes.length,
    outcome,
    reached,
    seconds,
    fault,
  }
}

/** The most memory in megabytes that a process started by this one has had, as far as it was looked at. */
export function watchChildren(): { readonly most: () => number; readonly stop: () => void } {
  let most = 0
  const look = () => {
    try {
      for (const task of readdirSync('/proc/self/task'))
        for (const pid of readFileSync(`/proc/self/task/${task}/children`, 'utf8')
          .trim()
          .split(' ')
          .filter(Boolean)) {
          const status = readFileSync(`/proc/${pid}/status`, 'utf8')
          if (!/^Name:\s+(?:node|MainThread)/m.test(status)) continue
          most = Math.max(most, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
        }
    } catch {
      // A process that ended while it was looked at.
    }
  }
  const timer = setInterval(look, 25)
  return { most: () => Math.round(most), stop: () => clearInterval(timer) }
}
