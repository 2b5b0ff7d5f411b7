// Real: every file is read in a process of its own, started and killed by the adapter. The programs that hang, grow
// or lie stand for a reader that hostile bytes have taken over.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import type { ReadingProgress } from '../../src/domain/plan-file.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { createPlanFileReader, type ReadingConfig, readingUser } from '../../src/outside/reading.ts'
import { paragraph, table, wordFile } from '../kit/word-file.ts'

const CHILD = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const reader = (more: Partial<ReadingConfig> = {}) =>
  createPlanFileReader({ argv: [CHILD], readable: [ROOT], seconds: 30, ...more })
const running = (program: string, more: Partial<ReadingConfig> = {}) =>
  createPlanFileReader({ argv: ['-e', program], seconds: 30, ...more })

const never = new AbortController().signal
const quiet = () => {}
const bytes = (text: string) => new TextEncoder().encode(text)
const code = async (
  made: ReturnType<typeof reader>,
  content: Uint8Array,
  name = 'a.docx',
  signal = never,
) => {
  const read = await made.read(content, name, signal, quiet)
  return isFileRefusal(read) ? read.code : 'read'
}

// Each test starts several processes; on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 60_000 })

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a plan comes back whole, with its source and with the stages in order', async () => {
  const stages: ReadingProgress[] = []
  const file = readFileSync(new URL('../../sample/built/ke-hoach-58.docx', import.meta.url))
  const read = await reader().read(file, 'kế hoạch 58.docx', never, progress => stages.push(progress))
  if (isFileRefusal(read)) throw new Error(read.code)
  expect(read.header.number).toBe('58/KH-UBND')
  expect(read.file.name).toBe('kế hoạch 58.docx')
  expect(read.source.some(block => block.text.startsWith('Lắp đặt 06 điểm Wi-Fi'))).toBe(true)
  expect(stages.map(progress => progress.stage)).toEqual(['opening', 'reading', 'reading'])
  expect(stages.map(progress => progress.share)).toEqual([...stages.map(progress => progress.share)].sort())
})

test('hostile files are refused and the next file is read', async () => {
  const made = reader()
  const bomb = await wordFile({ body: '', parts: { 'word/document.xml': ' '.repeat(5 * 1_048_576) } })
  expect(await code(made, bomb)).toBe('unsafe-archive')
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  const laughs = `<!DOCTYPE w [<!ENTITY e0 "ha">${levels}]><w:document><w:body>&e9;</w:body></w:document>`
  expect(await code(made, await wordFile({ body: '', parts: { 'word/document.xml': laughs } }))).toBe(
    'unsafe-markup',
  )
  const nest = (depth: number): string =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
  expect(await code(made, await wordFile({ body: nest(5_000) }))).toBe('too-complex')
  const crowd = table(Array.from({ length: 35_000 }, (_, i) => [String(i), 'x']))
  expect(await code(made, await wordFile({ body: crowd }))).toBe('too-complex')
  expect(await code(made, await wordFile({ body: paragraph('TUYỆT MẬT') + paragraph('KẾ HOẠCH') }))).toBe(
    'secrecy-stamp',
  )
  expect(await code(made, bytes('kế hoạch '.repeat(300_000)), 'a.txt')).toBe('line-too-long')
  expect(await code(made, await wordFile({ body: paragraph('KẾ HOẠCH') }))).toBe('no-plan')
  const plan = readFileSync(new URL('../../sample/built/ke-hoach-dang-uy.docx', import.meta.url))
  expect(await code(made, plan)).toBe('read')
})

test('a reader that hangs is killed when its time is up', async () => {
  expect(await code(running('for(;;);', { seconds: 1 }), bytes('x'))).toBe('reading-time')
})

test('a reader that grows is killed, whether its heap grows or what lies beside it', async () => {
  const heap = 'const a=[];for(;;)a.push({n:a.length,s:"x".repeat(9)+a.length})'
  expect(await code(running(heap, { heapMegabytes: 64 }), bytes('x'))).toBe('reading-memory')
  const beside = 'const a=[];setInterval(()=>a.push(Buffer.alloc(16e6,1)),5)'
  expect(await code(running(beside, { megabytes: 200 }), bytes('x'))).toBe('reading-memory')
})

test('what it started is killed with it', async () => {
  const program = `const c=require('child_process').spawn(process.execPath,['-e','setInterval(()=>{},1e3)'],{stdio:'ignore'});require('fs').writeSync(3,'opening 0.1\\n');process.stdin.resume();require('fs').writeSync(3,'reading 0.'+c.pid+'1\\n');for(;;);`
  const pids: number[] = []
  const stop = new AbortController()
  const read = running(program).read(bytes('x'), 'a.txt', stop.signal, ({ stage, share }) => {
    if (stage !== 'reading') return
    // The last digit only guards the number of the process: a share drops a zero at its end.
    pids.push(Number(String(share).slice(2, -1)))
    stop.abort()
  })
  expect(await read).toEqual({ refused: true, code: 'reading-cancelled' })
  expect(pids).toHaveLength(1)
  await expect.poll(() => stateOf(pids[0] ?? 0)).toMatch(/gone|Z/)
})

/** State letter of a process; one that was killed and not yet fetched by init is a zombie. */
function stateOf(pid: number): string {
  try {
    return /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'gone'
  } catch {
    return 'gone'
  }
}

test('what it answers is not trusted: nonsense, half an answer and a flood are failures', async () => {
  expect(await code(running('console.log("hello")'), bytes('x'))).toBe('reading-failed')
  expect(await code(running('console.log(JSON.stringify({header:{}}))'), bytes('x'))).toBe('reading-failed')
  expect(await code(running('console.log(JSON.stringify({refused:true,code:"mine"}))'), bytes('x'))).toBe(
    'reading-failed',
  )
  expect(await code(running('for(;;)require("fs").writeSync(1,"x".repeat(1e6))'), bytes('x'))).toBe(
    'reading-failed',
  )
  expect(await code(running('process.exit(3)'), bytes('x'.repeat(5_000_000)))).toBe('reading-failed')
  expect(await code(reader({ command: '/nowhere/node' }), bytes('x'))).toBe('reading-failed')
})

test('it sees nothing of our environment and writes no file', async () => {
  vi.stubEnv('SAURO_TEST_SECRET', 'secret')
  const answer = (facts: string) =>
    `const f=require('fs');let w='';try{f.writeFileSync('/tmp/sauro-reading-'+process.pid,'x')}catch(e){w=e.code};process.stdout.write(JSON.stringify({refused:true,code:'extension-lies',found:null,extension:(${facts})}))`
  const told = async (facts: string) => {
    const read = await running(answer(facts)).read(bytes('x'), 'a', never, quiet)
    return isFileRefusal(read) && read.code === 'extension-lies' ? read.extension : read
  }
  expect(await told('String(process.env.SAURO_TEST_SECRET).slice(0,8)')).toBe('undefine')
  expect(await told('w')).toMatch(/^(EFBIG|EACCES|EPERM)$/)
  expect(await told(`String(process.getuid()===0&&${readingUser(process.execPath, []) !== null})`)).toBe(
    'false',
  )
})

test('inside the fence it reads the program and nothing else, and starts nothing', async () => {
  const tried = (attempt: string) =>
    `let w='done';try{${attempt}}catch(e){w=e.code.slice(0,8)};process.stdout.write(JSON.stringify({refused:true,code:'extension-lies',found:null,extension:w}))`
  const told = async (attempt: string) => {
    const read = await running(tried(attempt), { readable: [ROOT] }).read(bytes('x'), 'a', never, quiet)
    return isFileRefusal(read) && read.code === 'extension-lies' ? read.extension : read
  }
  expect(await told("require('fs').readFileSync('/etc/passwd')")).toBe('ERR_ACCE')
  expect(await told("require('child_process').spawnSync('true')")).toBe('ERR_ACCE')
  expect(await told(`require('fs').readFileSync('${CHILD}')`)).toBe('done')
})

test('at most so many at once; the others wait in line, may leave it, and a full line refuses', async () => {
  const made = running('process.stdin.resume()', { atOnce: 1, waiting: 2 })
  const first = new AbortController()
  const second = new AbortController()
  const third = new AbortController()
  const ahead: number[] = []
  const reads = [
    made.read(bytes('1'), '1', first.signal, quiet),
    made.read(bytes('2'), '2', second.signal, quiet),
    made.read(bytes('3'), '3', third.signal, progress => ahead.push(progress.ahead)),
  ]
  expect(made.queue()).toEqual({ reading: 1, waiting: 2 })
  expect(await code(made, bytes('4'))).toBe('reading-queue-full')
  second.abort()
  expect(await reads[1]).toEqual({ refused: true, code: 'reading-cancelled' })
  expect(ahead).toEqual([2, 1])
  expect(made.queue()).toEqual({ reading: 1, waiting: 1 })
  first.abort()
  third.abort()
  await Promise.all(reads)
  expect(made.queue()).toEqual({ reading: 0, waiting: 0 })
})
