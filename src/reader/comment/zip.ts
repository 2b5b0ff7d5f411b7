import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, 00:00, the first instant that a zip file can name: the same parts always give the same bytes. */
const FIRST_DATE = 0x0021
/** Names are UTF-8. */
const UTF8 = 0x0800
const DEFLATED = 8

/** Packs parts into a zip, in the order given. */
export function packZip(parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name, 'utf8')
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(UTF8, 2)
    fixed.writeUInt16LE(DEFLATED, 4)
    fixed.writeUInt16LE(0, 6)
    fixed.writeUInt16LE(FIRST_DATE, 8)
    fixed.writeUInt32LE(crc32(bytes), 10)
    fixed.writeUInt32LE(packed.length, 14)
    fixed.writeUInt32LE(bytes.length, 18)
    fixed.writeUInt16LE(path.length, 22)
    chunks.push(signature(0x04034b50), fixed, path, packed)
    const made = Buffer.alloc(2)
    made.writeUInt16LE(20, 0)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(signature(0x02014b50), made, fixed, tail, path)
    at += 4 + fixed.length + path.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...chunks, list, signature(0x06054b50), end]))
}

function signature(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value, 0)
  return bytes
}
