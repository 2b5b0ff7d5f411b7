import { inflateSync } from 'node:zlib'
import type { OpenLimits } from '../limits.ts'
import type { PagePicture } from '../pdf/page-picture.ts'
import { Refused } from '../refused.ts'
import { blank, quarterTurned, type Raster, resized } from './raster.ts'

/** A page of paper is seldom photographed smaller; its longer side, inches. */
const PAGE_HEIGHT = 11.7
/** Longer side to which a photograph is made smaller, pixels. */
const LARGEST = 3_500
/** Pixels of the largest picture that is unpacked. */
const PIXELS = 40_000_000

const PNG = [0x89, 0x50, 0x4e, 0x47] as const
const COLOURS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/**
 * A .jpg or .png as the picture of a page, set upright as the camera noted. Its fineness is that of a page of A4 that
 * fills it.
 *
 * @throws Refused for another kind of picture, a damaged and a too large one
 */
export async function photographOf(bytes: Uint8Array, limits: OpenLimits): Promise<PagePicture> {
  const picture = PNG.every((byte, i) => bytes[i] === byte) ? fromPng(bytes, limits) : await fromJpeg(bytes)
  const longer = Math.max(picture.width, picture.height)
  const share = Math.min(1, LARGEST / longer)
  const raster =
    share === 1
      ? picture
      : resized(picture, Math.round(picture.width * share), Math.round(picture.height * share))
  return { raster, dpi: Math.max(70, Math.max(raster.width, raster.height) / PAGE_HEIGHT) }
}

const tooLarge = (width: number, height: number): boolean =>
  !(width > 0) || !(height > 0) || width * height > PIXELS

async function fromJpeg(bytes: Uint8Array): Promise<Raster> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Refused({ code: 'kind-not-read', found: 'image' })
  const size = jpegSize(bytes)
  if (!size) throw new Refused({ code: 'damaged' })
  if (tooLarge(size.width, size.height)) throw new Refused({ code: 'too-complex' })
  const { JpegImage } = await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs')
  const out = blank(size.width, size.height)
  try {
    const image = new JpegImage()
    image.parse(new Uint8Array(bytes))
    const data = image.getData({ width: size.width, height: size.height, forceRGB: true, isSourcePDF: false })
    for (let i = 0; i < out.pixels.length; i++)
      out.pixels[i] =
        0.299 * (data[i * 3] ?? 0) + 0.587 * (data[i * 3 + 1] ?? 0) + 0.114 * (data[i * 3 + 2] ?? 0)
  } catch {
    throw new Refused({ code: 'damaged' })
  }
  return quarterTurned(out, size.quarters)
}

/** Size of a JPEG and the quarters by which the camera was turned (Exif orientation; mirrored ones are left). */
function jpegSize(bytes: Uint8Array): { width: number; height: number; quarters: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let quarters = 0
  for (let at = 2; at + 9 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) quarters = orientation(view, at + 4, Math.min(bytes.length, at + 2 + length))
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), quarters }
    at += 2 + length
  }
  return null
}

const QUARTERS = new Map([
  [3, 2],
  [6, 1],
  [8, 3],
])

function orientation(view: DataView, from: number, to: number): number {
  const tiff = from + 6
  if (tiff + 14 > to || view.getUint32(from) !== 0x45786966) return 0
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > to) return 0
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > to) return 0
    if (view.getUint16(entry, little) === 0x0112) return QUARTERS.get(view.getUint16(entry + 8, little)) ?? 0
  }
  return 0
}

/** A PNG (ISO 15948) without interlacing, eight or sixteen bits a sample or a palette or one bit. */
function fromPng(bytes: Uint8Array, limits: OpenLimits): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array[] = []
  let head: { width: number; height: number; depth: number; colour: number } | null = null
  let palette: Uint8Array = new Uint8Array()
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (at + 12 + length > bytes.length) throw new Refused({ code: 'damaged' })
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR' && length === 13) {
      if (body[12] !== 0) throw new Refused({ code: 'kind-not-read', found: 'image' })
      head = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        depth: body[8] ?? 0,
        colour: body[9] ?? 0,
      }
    } else if (kind === 'PLTE') palette = body
    else if (kind === 'IDAT') packed.push(body)
    else if (kind === 'IEND') break
    at += 12 + length
  }
  const samples = head ? COLOURS.get(head.colour) : undefined
  if (!head || samples === undefined || ![1, 2, 4, 8, 16].includes(head.depth))
    throw new Refused({ code: 'damaged' })
  if (tooLarge(head.width, head.height)) throw new Refused({ code: 'too-complex' })
  const stride = Math.ceil((head.width * samples * head.depth) / 8)
  const size = (stride + 1) * head.height
  if (size > limits.totalBytes) throw new Refused({ code: 'too-complex' })
  const rows = unfiltered(
    inflated(packed, size),
    head.height,
    stride,
    Math.max(1, (samples * head.depth) >> 3),
  )
  const out = blank(head.width, head.height)
  const { depth, colour, width } = head
  const most = 2 ** Math.min(8, depth) - 1
  for (let y = 0; y < head.height; y++) {
    const row = rows.subarray(y * stride, (y + 1) * stride)
    const sample = (x: number, which: number): number => {
      const bit = (x * samples + which) * depth
      const byte = row[bit >> 3] ?? 0
      return depth >= 8 ? byte : (byte >> (8 - depth - (bit & 7))) & most
    }
    for (let x = 0; x < width; x++) {
      let grey: number
      if (colour === 3) grey = greyFrom(i => palette[sample(x, 0) * 3 + i] ?? 0)
      else if (colour === 2 || colour === 6) grey = greyFrom(i => sample(x, i))
      else grey = (sample(x, 0) * 255) / most
      const alpha = colour === 4 ? sample(x, 1) / 255 : colour === 6 ? sample(x, 3) / 255 : 1
      out.pixels[y * width + x] = grey * alpha + 255 * (1 - alpha)
    }
  }
  return out
}

const greyFrom = (part: (which: number) => number): number =>
  0.299 * part(0) + 0.587 * part(1) + 0.114 * part(2)

function inflated(packed: readonly Uint8Array[], size: number): Uint8Array {
  try {
    const data = inflateSync(Buffer.concat(packed), { maxOutputLength: size })
    if (data.length === size) return data
  } catch {
    // Told below: more than announced, or no such packing.
  }
  throw new Refused({ code: 'damaged' })
}

/** Undoes the differences in which rows are written: to the left, above, their mean, or the nearer of three. */
function unfiltered(data: Uint8Array, height: number, stride: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0
    for (let i = 0; i < stride; i++) {
      const value = data[y * (stride + 1) + 1 + i] ?? 0
      const left = i >= step ? (out[y * stride + i - step] ?? 0) : 0
      const above = y > 0 ? (out[(y - 1) * stride + i] ?? 0) : 0
      const corner = y > 0 && i >= step ? (out[(y - 1) * stride + i - step] ?? 0) : 0
      const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)]
      out[y * stride + i] = value + (guesses[filter] ?? 0)
    }
  }
  return out
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
