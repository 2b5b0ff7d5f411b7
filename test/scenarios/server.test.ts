// Real here: the program as people start it, its processes, its PostgreSQL, its signals. Nothing is replaced.
import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { type Machine, machine } from '../kit/program.ts'

const machines: Machine[] = []

function fresh(...settings: Parameters<typeof machine>): Machine {
  const made = machine(...settings)
  machines.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(machines.splice(0).map(one => one.close()))
})

test('a server answers, refuses a second one, has commands beside it, and stops its database last', async () => {
  const { serve, run, postmaster, data } = fresh()
  const server = await serve()
  expect(await (await fetch(`${server.address}/healthz`)).text()).toBe('ok')
  const ready = await fetch(`${server.address}/readyz`)
  expect([ready.status, await ready.text()]).toEqual([200, 'ready'])

  const second = await run('start')
  expect(second.code).toBe(1)
  expect(second.err).toContain('Đã có một máy chủ SáuRõ chạy')
  expect(second.err).toContain(server.address)

  const before = postmaster()
  expect(await run('migrate')).toMatchObject({ code: 0, err: '' })
  expect(postmaster()).toBe(before)
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)

  expect(statSync(join(data, 'secrets.json')).mode & 0o077).toBe(0)
  expect(await server.signal('SIGTERM')).toMatchObject({ code: 0 })
  expect(postmaster()).toBeNull()
  expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false)
})

test('after kill -9 the next server joins the database that was left behind', async () => {
  const { serve, postmaster } = fresh()
  const first = await serve()
  const left = postmaster()
  await first.signal('SIGKILL')
  expect(left).not.toBeNull()
  expect(postmaster()).toBe(left)

  const second = await serve()
  expect(postmaster()).toBe(left)
  expect((await fetch(`${second.address}/readyz`)).status).toBe(200)
  // As under npm, where Ctrl+C comes from the terminal and from npm.
  const twice = await Promise.all([second.signal('SIGINT'), second.signal('SIGINT')])
  expect(twice).toMatchObject([{ code: 0 }, { code: 0 }])
  expect(postmaster()).toBeNull()
})

test('a command that comes while the server stops still finds or starts a database', async () => {
  const { serve, run, postmaster } = fresh()
  const server = await serve()
  const [stopped, command] = await Promise.all([server.signal('SIGTERM'), run('migrate')])
  expect([stopped.code, command.code, command.err]).toEqual([0, 0, ''])
  expect(postmaster()).toBeNull()
})

test('commands that come together on an empty folder all succeed, past the rest of a broken beginning', async () => {
  const { run, postmaster, data } = fresh()
  mkdirSync(join(data, 'postgres/cluster.new'), { recursive: true })
  writeFileSync(join(data, 'postgres/cluster.new/PG_VERSION'), 'half')
  const ended = await Promise.all([run('migrate'), run('migrate'), run('migrate')])
  expect(ended.map(one => [one.code, one.err])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
  expect(ended.filter(one => one.out.startsWith('Đã áp dụng')).length).toBe(1)
  expect(postmaster()).toBeNull()
  expect(readdirSync(join(data, 'postgres'))).not.toContain('cluster.new')
})

test('a path too long for a socket is served over loopback', async () => {
  const { run, serve, postmaster } = fresh({ data: `dữ liệu của phường, "bản thử" ${'x'.repeat(100)}` })
  expect(await run('migrate')).toMatchObject({ code: 0, err: '' })
  const server = await serve()
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
  await server.signal('SIGKILL')
  expect(postmaster()).not.toBeNull()
  expect(await run('migrate')).toMatchObject({ code: 0, err: '' })
  expect(postmaster()).toBeNull()
})

test('a folder name with commas, quotes and spaces is no trouble', async () => {
  const { run } = fresh({ data: `xã "A", 'B'` })
  expect(await run('migrate')).toMatchObject({ code: 0, err: '' })
})

test.runIf(process.getuid?.() === 0)(
  'where root cannot hand PostgreSQL on, the folder and the command that helps are named',
  async () => {
    const tools = mkdtempSync(join(tmpdir(), 'sauro-tools-'))
    onTestFinished(() => rmSync(tools, { recursive: true }))
    // A machine that allows no user namespaces.
    writeFileSync(join(tools, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const { run, data } = fresh({ environment: { PATH: `${tools}:${process.env['PATH']}` } })
    const ended = await run('migrate')
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('PostgreSQL không vào được thư mục')
    const [, command = '', folder = ''] = /(chmod o\+x '([^']+)')/.exec(ended.err) ?? []
    expect(statSync(folder).mode & 0o001).toBe(0)
    // The checkout itself may lie in such a folder; opening that one is not for a test.
    if (!data.startsWith(folder)) return
    execSync(command)
    expect(await run('migrate')).toMatchObject({ code: 0, err: '' })
  },
)

test('a port that is taken is named, and nothing keeps running', async () => {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  const bound = taken.address()
  const port = bound !== null && typeof bound === 'object' ? String(bound.port) : ''
  const { run, postmaster } = fresh({ environment: { PORT: port } })
  const ended = await run('start')
  taken.close()
  expect([ended.code, ended.out]).toEqual([1, ''])
  expect(ended.err).toContain(`Cổng ${port}`)
  expect(postmaster()).toBeNull()
})

test.each([
  [{ PORT: 'abc' }, 'Biến PORT phải là số'],
  [{ DATABASE_URL: 'mysql://x' }, 'Biến DATABASE_URL phải có dạng'],
  [
    { DATABASE_URL: 'postgres://root@localhost/x', DATABASE_URL_OWNER: 'postgres://a@b/c' },
    'đúng tài khoản sauro_app',
  ],
  [{ DATABASE_URL: 'postgres://sauro_app:x@localhost/x' }, 'cần đặt cả DATABASE_URL_OWNER'],
  [{ TLS_CERT: '/etc/hostname' }, 'TLS_CERT và TLS_KEY phải đặt cùng nhau'],
  [{ TLS_CERT: '/etc/hostname', TLS_KEY: '/etc/hostname' }, 'Không đọc được chứng thư TLS'],
  [{ SAURO_DATA: '/etc/hostname/data' }, '/etc/hostname/data'],
])('with %j it says what is wrong and ends with 1', async (environment, sentence) => {
  const { run } = fresh({ environment })
  const ended = await run('start')
  expect([ended.code, ended.out]).toEqual([1, ''])
  expect(ended.err).toContain(sentence)
  expect(ended.err).not.toContain('    at ')
})

test('the command line explains itself', async () => {
  const { run } = fresh()
  expect(await run('--help')).toMatchObject({ code: 0, err: '' })
  for (const command of ['start', 'migrate']) {
    const help = await run(command, '--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toMatch(/Mã thoát:[\s\S]+Exit codes:/)
  }
  for (const call of [[], ['dance'], ['constructor'], ['start', '--dance'], ['migrate', 'now']]) {
    const ended = await run(...call)
    expect([call, ended.code, ended.out]).toEqual([call, 2, ''])
    expect(ended.err).toContain('--help')
  }
})
