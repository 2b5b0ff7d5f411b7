// Real here: sockets on loopback.
import { expect, test } from 'vitest'
import { listen } from './http.ts'

const settings = { host: '127.0.0.1', port: 0, tls: null }

/** A promise and the function that keeps it. */
function promised(): { readonly kept: Promise<void>; readonly keep: () => void } {
  let keep = () => {}
  const kept = new Promise<void>(resolve => {
    keep = resolve
  })
  return { kept, keep }
}

test('a request under way is answered after the door closes, and a new one finds it closed', async () => {
  const arrived = promised()
  const allowed = promised()
  const door = await listen({
    ...settings,
    fetch: async () => {
      arrived.keep()
      await allowed.kept
      return new Response('xong')
    },
  })
  const answer = fetch(door.address)
  await arrived.kept
  const closed = door.close(60_000)
  await expect(fetch(door.address)).rejects.toThrow()
  allowed.keep()
  expect(await (await answer).text()).toBe('xong')
  await closed
})

test('a request that never ends is cut when patience does', async () => {
  const arrived = promised()
  const door = await listen({
    ...settings,
    fetch: () => {
      arrived.keep()
      return new Promise(() => {})
    },
  })
  const answer = fetch(door.address).catch(() => 'cut')
  await arrived.kept
  await door.close(1)
  expect(await answer).toBe('cut')
})

test('a taken port is refused by number', async () => {
  const door = await listen({ ...settings, fetch: () => new Response('') })
  const port = Number(new URL(door.address).port)
  const again = listen({ ...settings, port, fetch: () => new Response('') })
  await expect(again).rejects.toMatchObject({ code: 'address-taken', details: { port: String(port) } })
  await door.close(0)
})
