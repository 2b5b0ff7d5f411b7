import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PlanFileReading } from '../domain/plan-file.ts'
import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { readFile as readPlan } from '../reader/read-file.ts'
import { fileMissing, refusedInJson } from '../words/command-read.ts'
import { refusedFile } from '../words/refused-file.ts'
import type { Tools } from './tools.ts'

/** The bytes of the file a command names, or null after saying that it cannot be opened. */
export async function fileBytes(
  tools: Tools,
  path: string,
): Promise<{ bytes: Uint8Array; name: string } | null> {
  try {
    return { bytes: await readFile(path), name: basename(path) }
  } catch {
    tools.complain(fileMissing(path))
    return null
  }
}

/** Reads a file here; one that an office program has to open goes the way of the server. */
export async function readAny(
  tools: Tools,
  bytes: Uint8Array,
  name: string,
): Promise<PlanFileReading | FileRefusal> {
  const answer = await readPlan(bytes, name)
  if (!isFileRefusal(answer) || answer.code !== 'needs-office') return answer
  return tools.readPlanFile(bytes, name, new AbortController().signal, () => {})
}

/** Reads the plan in the file, or says why not (as JSON too where JSON is asked for) and answers null. */
export async function planIn(tools: Tools, path: string, json: boolean): Promise<PlanFileReading | null> {
  const file = await fileBytes(tools, path)
  if (!file) return null
  const answer = await readAny(tools, file.bytes, file.name)
  if (!isFileRefusal(answer)) return answer
  tellRefusal(tools, answer, json)
  return null
}

/** The same for the report in the file, whoever wrote it. */
export async function reportIn(tools: Tools, path: string, json: boolean): Promise<ReportReading | null> {
  const file = await fileBytes(tools, path)
  if (!file) return null
  const answer = await tools.readReportFile(file.bytes, file.name, new AbortController().signal)
  if (!isFileRefusal(answer)) return answer
  tellRefusal(tools, answer, json)
  return null
}

export function tellRefusal(tools: Tools, refusal: FileRefusal, json: boolean): void {
  const sentence = refusedFile(refusal)
  if (json) tools.print(JSON.stringify(refusedInJson(refusal, sentence)))
  tools.complain(sentence)
}
