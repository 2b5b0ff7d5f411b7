/**
 * Pictures from telephones say where and when they were taken and with what. Only what is needed to show them stays:
 * the pixels, the colour profile, and which side is up.
 */

const marker = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const SOI = 0xffd8
const EOI = 0xffd9
const SOS = 0xffda
const APP0 = 0xffe0
const APP1 = 0xffe1
const APP2 = 0xffe2
const APP14 = 0xffee
const APP15 = 0xffef
const COMMENT = 0xfffe

/** A JPEG without Exif, XMP, IPTC, comments and whatever follows its end; null when it is no whole JPEG. */
export const bareJpeg = (bytes: Uint8Array): Uint8Array | null => {
  if (marker(bytes, 0) !== SOI) return null
  const kept: Uint8Array[] = []
  let up: number | null = null
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const kind = marker(bytes, at)
    if (kind === EOI) break
    if (kind < 0xff01 || at + 4 > bytes.length) return null
    const end = at + 2 + marker(bytes, at + 2)
    if (end > bytes.length || end < at + 4) return null
    if (kind === APP1) up ??= orientation(bytes.subarray(at + 4, end))
    const stop = kind === SOS ? endOfScan(bytes, end) : end
    if (stop === null) return null
    if (staysInJpeg(kind, bytes, at)) kept.push(bytes.subarray(at, stop))
    at = stop
  }
  const turned = up === null || up === 1 ? [] : [orientationSegment(up)]
  return joined([bytes.subarray(0, 2), ...turned, ...kept, Uint8Array.of(0xff, 0xd9)])
}

const staysInJpeg = (kind: number, bytes: Uint8Array, at: number): boolean => {
  if (kind === COMMENT) return false
  if (kind < APP0 || kind > APP15) return true
  if (kind === APP2) return text(bytes, at + 4, at + 15) === 'ICC_PROFILE'
  return kind === APP0 || kind === APP14
}

/** Where the entropy-coded data after a scan header ends: at the next marker that is neither stuffing nor restart. */
const endOfScan = (bytes: Uint8Array, from: number): number | null => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return null
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return null
}

const ORIENTATION = 0x0112

/** 1 to 8 from the first directory of an Exif block; null when it does not say. */
const orientation = (block: Uint8Array): number | null => {
  if (text(block, 0, 6) !== 'Exif\0\0') return null
  const view = new DataView(block.buffer, block.byteOffset + 6, block.byteLength - 6)
  if (view.byteLength < 8) return null
  const little = view.getUint16(0) === 0x4949
  const start = view.getUint32(4, little)
  if (start + 2 > view.byteLength) return null
  const entries = view.getUint16(start, little)
  for (let index = 0; index < entries; index += 1) {
    const entry = start + 2 + index * 12
    if (entry + 12 > view.byteLength) return null
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif block that says which side is up and nothing else. */
const orientationSegment = (up: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, up, 0, 0, 0, 0, 0, 0],
  )

/** Chunks of a PNG that speak about the picture instead of showing it. */
const TOLD = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])

/** A PNG without texts, times and Exif, and without what follows its end; null when it is no whole PNG. */
export const barePng = (bytes: Uint8Array): Uint8Array | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const kind = text(bytes, at + 4, at + 8)
    if (!TOLD.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return joined(kept)
    at = end
  }
  return null
}

/** Bits of the extended header that promise Exif and XMP. */
const WEBP_TOLD = 0x08 | 0x04

/**
 * A WebP without Exif and XMP, and without what follows its end; null when it is no whole WebP. A picture that its Exif
 * turned is not turned again: browsers write WebP upright.
 */
export const bareWebp = (bytes: Uint8Array): Uint8Array | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20 || text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 12) !== 'WEBP') return null
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const kept: Uint8Array[] = []
  let shown = false
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size % 2)
    if (at + 8 + size > end) return null
    const kind = text(bytes, at, at + 4)
    shown ||= kind === 'VP8 ' || kind === 'VP8L' || kind === 'ANMF'
    if (kind !== 'EXIF' && kind !== 'XMP ')
      kept.push(withoutPromises(kind, bytes.slice(at, Math.min(next, end))))
    at = next
  }
  if (!shown) return null
  const body = joined(kept)
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, 4 + body.length, true)
  return joined([head, body])
}

const withoutPromises = (kind: string, chunk: Uint8Array): Uint8Array => {
  if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_TOLD
  return chunk
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
