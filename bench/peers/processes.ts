import { readdirSync, readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

type Stat = { readonly parent: number; readonly ticks: number }

/** Of one process: its parent, and the ticks that it, its threads and its ended children have taken. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const at = (index: number) => Number(fields[index] ?? 0)
    return { parent: at(1), ticks: at(11) + at(12) + at(13) + at(14) }
  } catch {
    return null
  }
}

/** Processor time in milliseconds that a process and all that came of it have taken so far. */
export function processorTime(root: number): number {
  const all = new Map<number, Stat>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/u.test(name) ? statOf(Number(name)) : null
    if (stat !== null) all.set(Number(name), stat)
  }
  const belongs = (pid: number): boolean => {
    if (pid === root) return true
    const parent = all.get(pid)?.parent ?? 0
    return parent > 1 && belongs(parent)
  }
  let ticks = 0
  for (const [pid, stat] of all) if (belongs(pid)) ticks += stat.ticks
  return (ticks * 1000) / TICKS_A_SECOND
}
