import { writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { PlanFileReading, ReadingStage } from '../domain/plan-file.ts'
import { type FileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import { readFile } from '../reader/read-file.ts'

/** Where stages are told: a pipe beside the standard ones, so that the answer stays one JSON object. */
const PROGRESS_FD = 3

async function allOf(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/**
 * The reading process: takes one line of JSON with the file's name and then the file's bytes on standard input,
 * answers with one JSON object (a reading or a refusal) on standard output, and ends.
 */
export async function runReadingChild(input: Readable = process.stdin): Promise<void> {
  const all = await allOf(input)
  const newline = all.indexOf(0x0a)
  const name: unknown = JSON.parse(all.subarray(0, Math.max(0, newline)).toString('utf8'))
  const tell = (stage: ReadingStage, share: number) => {
    try {
      writeSync(PROGRESS_FD, `${stage} ${share}\n`)
    } catch {
      // Nobody listens: the answer is the same.
    }
  }
  let answer: PlanFileReading | FileRefusal
  try {
    answer = await readFile(all.subarray(newline + 1), typeof name === 'string' ? name : '', tell)
  } catch {
    // The message of an error could quote the file; the code is all that leaves.
    answer = refuseFile({ code: 'reading-failed' })
  }
  await new Promise<void>(resolve => process.stdout.write(JSON.stringify(answer), () => resolve()))
}
