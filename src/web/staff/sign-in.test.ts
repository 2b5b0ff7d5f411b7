// Real here: the application as it is served, PostgreSQL, the account library. Only the socket is left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/kit/world.ts'
import { MAX_BODY } from '../guard.ts'
import type { Route } from '../route.ts'
import { createApp } from '../server.tsx'

const ORIGIN = 'http://sauro.test'

let here: World
let app: ReturnType<typeof createApp>
const site = () => ({
  surroundings: here.surroundings,
  secure: false,
  publicUrl: null,
  ready: async () => 'ready',
})

beforeAll(async () => {
  here = await world({ accounts: true })
  app = createApp(site())
})
afterAll(() => here.close())

const post = (
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) =>
  app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { origin: ORIGIN, host: 'sauro.test', ...headers },
    body: new URLSearchParams(fields),
  })
const get = (path: string, cookie = '') => app.request(`${ORIGIN}${path}`, { headers: { cookie } })
const sessionOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find(cookie => cookie.startsWith('sauro_session='))
    ?.split(';')[0] ?? ''
const enter = async (role: 'administrator' | 'officer' | 'inspector') => {
  const { login, password } = here.person(role)
  return sessionOf(await post('/dang-nhap', { login, password }))
}

test('the session cookie is not for scripts, not for other sites, and Secure under TLS', async () => {
  const { login, password } = here.person('administrator')
  const answer = await post('/dang-nhap', { login, password, ve: '/don-vi' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/don-vi')
  const [cookie] = answer.headers.getSetCookie().filter(one => one.startsWith('sauro_session='))
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
  expect(cookie).not.toMatch(/Secure/)
  app = createApp({ ...site(), secure: true })
  const [secure] = (await post('/dang-nhap', { login, password })).headers
    .getSetCookie()
    .filter(one => one.startsWith('sauro_session='))
  app = createApp(site())
  expect(secure).toMatch(/Secure/)
})

test('a link cannot send a person elsewhere after signing in', async () => {
  const { login, password } = here.person('inspector')
  for (const ve of ['https://evil.test/', '//evil.test', '/\\evil.test'])
    expect((await post('/dang-nhap', { login, password, ve })).headers.get('location')).toBe('/')
})

test('a wrong password comes back as the same form with the login kept and the password gone', async () => {
  const answer = await post('/dang-nhap', { login: '"><b>x', password: 'sai-mật-khẩu', ve: '/don-vi' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('Lỗi: Đăng nhập')
  expect(page).toContain('value="&quot;&gt;&lt;b&gt;x"')
  expect(page).toContain('value="/don-vi"')
  expect(page).not.toContain('sai-mật-khẩu')
})

test('a cookie that was tampered with is nobody', async () => {
  const cookie = await enter('administrator')
  expect((await get('/nguoi-dung', cookie)).status).toBe(200)
  for (const forged of [
    `${cookie.slice(0, -1)}_`,
    `${cookie}x`,
    'sauro_session=',
    `sauro_session=${'a'.repeat(43)}`,
  ])
    expect((await get('/nguoi-dung', forged)).headers.get('location')).toBe('/dang-nhap?ve=%2Fnguoi-dung')
})

test('signing out ends the session for everybody who holds its cookie', async () => {
  const cookie = await enter('officer')
  expect((await get('/don-vi', cookie)).status).toBe(200)
  expect((await post('/dang-xuat', {}, { cookie })).headers.get('location')).toBe('/dang-nhap')
  expect((await get('/don-vi', cookie)).status).toBe(303)
  expect((await get('/dang-xuat', cookie)).status).toBe(405)
})

test('who was given a password can do nothing but change it', async () => {
  const cookie = await enter('inspector')
  const holder = await here.accounts.holderOf(here.person('inspector').login)
  if (!holder) throw new Error('no account')
  await here.accounts.setMustChange(holder.accountId, true)
  expect((await get('/don-vi', cookie)).headers.get('location')).toBe('/doi-mat-khau')
  const current = here.person('inspector').password
  const weak = await post('/doi-mat-khau', { current, next: 'ngan', repeat: 'ngan' }, { cookie })
  expect(await weak.text()).toContain('Mật khẩu cần ít nhất 14 ký tự.')
  const next = 'Mot-Mat-Khau-Moi-57'
  const changed = await post('/doi-mat-khau', { current, next, repeat: next }, { cookie })
  expect(changed.status).toBe(303)
  expect((await get('/don-vi', cookie)).status, 'the old session').toBe(303)
  expect((await get('/don-vi', sessionOf(changed))).status).toBe(200)
})

test('a page of another site changes nothing, whichever header tells', async () => {
  const cookie = await enter('administrator')
  const add = (headers: Readonly<Record<string, string>>) =>
    post('/don-vi/them', { name: 'Tổ lạ', kind: 'hamlet' }, { cookie, ...headers })
  expect((await add({ origin: 'http://evil.test' })).status).toBe(403)
  expect((await add({ origin: 'null' })).status).toBe(403)
  expect((await add({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await add({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  const mute = await app.request(`${ORIGIN}/don-vi/them`, {
    method: 'POST',
    headers: { cookie },
    body: 'name=x',
  })
  expect(mute.status).toBe(403)
  expect(await (await get('/don-vi', cookie)).text()).not.toContain('Tổ lạ')
  expect((await add({ 'sec-fetch-site': 'same-origin' })).status).toBe(303)
  expect(await (await get('/don-vi', cookie)).text()).toContain('Tổ lạ')
})

test('a form pressed twice makes one person, and shows the password once', async () => {
  const cookie = await enter('administrator')
  const request = here.surroundings.newId()
  const unitId = here.wards.hoaMai.units['VHXH'] ?? ''
  const fields = {
    request,
    name: 'Hồ Thị Lan',
    unitId,
    post: 'Chuyên viên',
    role: 'officer',
    login: 'lan.vhxh',
  }
  const first = await (await post('/nguoi-dung/them', fields, { cookie })).text()
  const second = await (await post('/nguoi-dung/them', fields, { cookie })).text()
  const password = /class="secret">([^<]{20,})</.exec(first)?.[1] ?? ''
  expect(password).not.toBe('')
  expect(second).toContain('Mật khẩu đã hiện ở lần gửi trước')
  expect(second).not.toContain('class="secret"')
  expect((await post('/dang-nhap', { login: 'lan.vhxh', password })).headers.get('location')).toBe(
    '/doi-mat-khau',
  )
  const again = await (
    await post('/nguoi-dung/them', { ...fields, request: here.surroundings.newId() }, { cookie })
  ).text()
  expect(again).toContain('“lan.vhxh” đã có người dùng')
  expect(again).toContain('value="Hồ Thị Lan"')
})

test('no page sends an inline script or style, and the policy forbids them', async () => {
  const cookie = await enter('administrator')
  for (const path of ['/dang-nhap', '/nguoi-dung', '/don-vi', '/khong-co']) {
    const answer = await get(path, cookie)
    const page = await answer.text()
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|<style/i)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

test('what goes wrong is said in words, and the log keeps no secret', async () => {
  const broken: Route = {
    method: 'GET',
    path: '/hong',
    access: 'public',
    names: null,
    answer: () => {
      throw new Error('the pipe burst')
    },
  }
  const other = createApp(site(), [broken])
  const answer = await other.request(`${ORIGIN}/hong`)
  const page = await answer.text()
  expect(answer.status).toBe(500)
  expect(page).not.toContain('the pipe burst')
  const failed = here.logged.find(line => line.event === 'request-failed')
  expect(failed?.facts).toMatchObject({ reason: 'the pipe burst' })
  const reference = String(failed && 'reference' in failed.facts ? failed.facts.reference : '')
  expect(page).toContain(reference)
  const text = JSON.stringify(here.logged)
  for (const person of here.wards.hoaMai.people) expect(text).not.toContain(person.password)
  expect(text).not.toContain('sauro_session')
})

test('a request that is too large is refused before it is read', async () => {
  const answer = await app.request(`${ORIGIN}/dang-nhap`, {
    method: 'POST',
    headers: { origin: ORIGIN, host: 'sauro.test', 'content-type': 'application/x-www-form-urlencoded' },
    body: new Uint8Array(MAX_BODY + 1),
  })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('20 MB')
})

test.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
  'a body of type %s that is no form is answered in words',
  async type => {
    const answer = await app.request(`${ORIGIN}/dang-nhap`, {
      method: 'POST',
      headers: { origin: ORIGIN, host: 'sauro.test', 'content-type': type },
      body: '{"login":"x"',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Chưa gửi được')
  },
)

test('a person sees where they are signed in, and signs out everywhere else', async () => {
  const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile Safari/537.36' }
  const { login, password } = here.person('officer')
  const elsewhere = sessionOf(await post('/dang-nhap', { login, password }, phone))
  const mine = await enter('officer')
  const page = await (await get('/doi-mat-khau', mine)).text()
  expect(page).toContain('Chrome trên Android')
  expect(page).toContain('(phiên này)')
  const other = await enter('administrator')
  const answer = await post('/dang-xuat-noi-khac', {}, { cookie: mine })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/doi-mat-khau'])
  expect((await get('/doi-mat-khau', elsewhere)).headers.get('location')).toContain('/dang-nhap')
  expect((await get('/doi-mat-khau', other)).status).toBe(200)
  const left = await get('/doi-mat-khau', mine)
  expect(left.status).toBe(200)
  expect(await left.text()).not.toContain('/dang-xuat-noi-khac')
})
