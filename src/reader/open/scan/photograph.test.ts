// Real: pictures encoded by a library of pictures, and bytes that are none.
import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OPEN_LIMITS } from '../limits.ts'
import { Refused } from '../refused.ts'
import { photographOf } from './photograph.ts'

function drawn() {
  const canvas = createCanvas(60, 40)
  const draw = canvas.getContext('2d')
  draw.fillStyle = '#fff'
  draw.fillRect(0, 0, 60, 40)
  draw.fillStyle = '#000'
  draw.fillRect(0, 0, 20, 10)
  return canvas
}

const code = async (bytes: Uint8Array): Promise<string> => {
  try {
    await photographOf(bytes, OPEN_LIMITS)
    return 'read'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

test.each(['png', 'jpeg'] as const)('a .%s becomes grey pixels', async kind => {
  const bytes = kind === 'png' ? await drawn().encode('png') : await drawn().encode('jpeg', 95)
  const { raster } = await photographOf(bytes, OPEN_LIMITS)
  expect([raster.width, raster.height]).toEqual([60, 40])
  expect(raster.pixels[5 * 60 + 5]).toBeLessThan(20)
  expect(raster.pixels[30 * 60 + 50]).toBeGreaterThan(235)
})

test('a camera that was held upright is told by its mark', async () => {
  const jpeg = await drawn().encode('jpeg', 95)
  const exif = Buffer.from(
    'ffe10022457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000'.replaceAll(' ', ''),
    'hex',
  )
  const turned = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
  const { raster } = await photographOf(turned, OPEN_LIMITS)
  expect([raster.width, raster.height]).toEqual([40, 60])
  expect(raster.pixels[5 * 40 + 35]).toBeLessThan(20)
})

test('what is cut, too large or no picture of these kinds is refused', async () => {
  const png = await drawn().encode('png')
  expect(await code(png.subarray(0, 60))).toBe('damaged')
  const large = Buffer.from(png)
  large.writeUInt32BE(90_000, 16)
  large.writeUInt32BE(90_000, 20)
  expect(await code(large)).toBe('too-complex')
  expect(await code(Buffer.from('GIF89a and more'))).toBe('kind-not-read')
  expect(await code(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1))).toBe('damaged')
})

test('a PNG that unpacks to more than it announces is stopped', async () => {
  const png = Buffer.from(await drawn().encode('png'))
  const bomb = deflateSync(Buffer.alloc(5_000_000))
  const at = png.indexOf('IDAT') - 4
  const chunk = Buffer.alloc(8)
  chunk.writeUInt32BE(bomb.length)
  chunk.write('IDAT', 4)
  const built = Buffer.concat([
    png.subarray(0, at),
    chunk,
    bomb,
    Buffer.alloc(4),
    Buffer.from('00000000IEND', 'latin1'),
  ])
  expect(await code(built)).toBe('damaged')
})

test('no bytes make it fail otherwise', async () => {
  const png = await drawn().encode('png')
  const jpeg = await drawn().encode('jpeg', 90)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(png, jpeg),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
      async (picture, changes) => {
        const bytes = Buffer.from(picture)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        expect(['read', 'damaged', 'too-complex', 'kind-not-read']).toContain(await code(bytes))
      },
    ),
    { numRuns: 60 },
  )
})
