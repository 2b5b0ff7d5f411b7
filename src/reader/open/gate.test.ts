// Real: the zip files are built and packed here, byte by byte where no honest program would write them.
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { paragraph, WORD_TYPE, wordFile } from '../../../test/kit/word-file.ts'
import type { FileRefusalCode } from '../../domain/refusal-of-file.ts'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import { refusedFile } from '../../words/refused-file.ts'
import { admit } from './gate.ts'
import { OPEN_LIMITS } from './limits.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The refusal's code, or the kind that was admitted. */
async function verdict(content: Uint8Array, name: string, limits = OPEN_LIMITS): Promise<string> {
  const admitted = await admit(content, name, limits)
  if (!isFileRefusal(admitted)) return admitted.kind
  expect(refusedFile(admitted)).toMatch(/^[\p{Lu}].*\.$/u)
  return admitted.code === 'unsafe-archive' ? `${admitted.code}:${admitted.fault}` : admitted.code
}

const plain = () => wordFile({ body: paragraph('KẾ HOẠCH') })

test('the bytes decide the kind; a name that says nothing is no lie', async () => {
  const word = await plain()
  expect(await verdict(word, 'ke-hoach.docx')).toBe('docx')
  expect(await verdict(word, 'ke-hoach')).toBe('docx')
  expect(await verdict(bytes('KẾ HOẠCH\nNăm 2026'), 'ke-hoach.txt')).toBe('text')
  expect(await verdict(bytes('KẾ HOẠCH\nNăm 2026'), '-')).toBe('text')
  expect(await verdict(bytes('%PDF-1.7\n…'), 'a.pdf')).toBe('pdf')
  expect(await verdict(bytes(`${'x'.repeat(200)}\n%PDF-1.7`), '-')).toBe('pdf')
  expect(await verdict(new Uint8Array([0xff, 0xfe, ...Buffer.from('Kế hoạch', 'utf16le')]), 'a.txt')).toBe(
    'text',
  )
})

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string) =>
  new Uint8Array([...OLE, ...new Array(504).fill(0), ...Buffer.from(stream, 'utf16le')])

const REFUSED: readonly [string, string, Uint8Array, FileRefusalCode['code']][] = [
  ['nothing at all', 'a.docx', new Uint8Array(), 'empty'],
  ['only blanks', 'a.txt', bytes(' \n\r\n\t'), 'empty'],
  ['a PDF that says .docx', 'a.docx', bytes('%PDF-1.7\n…'), 'extension-lies'],
  ['a PDF that says .txt', 'a.txt', bytes('%PDF-1.7\n…'), 'extension-lies'],
  ['text that says .docx', 'a.docx', bytes('Kế hoạch năm 2026'), 'extension-lies'],
  ['RTF', 'a.rtf', bytes('{\\rtf1 x}'), 'needs-office'],
  ['RTF that says .doc', 'a.doc', bytes('{\\rtf1 x}'), 'extension-lies'],
  ['an old Word file', 'a.doc', ole('WordDocument'), 'needs-office'],
  ['an old Word file that says .docx', 'a.docx', ole('WordDocument'), 'extension-lies'],
  ['a Word file with a password', 'a.docx', ole('EncryptedPackage'), 'password-protected'],
  ['a container of nobody knows what', 'a.docx', ole('Something'), 'extension-lies'],
  ['a moving picture', 'a.gif', bytes('GIF89a and so on'), 'kind-not-read'],
  [
    'garbage that says .txt',
    'a.txt',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 251),
    'unknown-kind',
  ],
  [
    'garbage that says .docx',
    'a.docx',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
    'extension-lies',
  ],
  [
    'letters of which nothing tells the encoding',
    'a.txt',
    Buffer.from('Ke hoach so 12, h¹ tÇng', 'latin1'),
    'text-encoding',
  ],
  ['a web page', 'a.html', bytes('<!doctype html><p>Kế hoạch'), 'kind-not-read'],
  ['figures without a word', 'a.txt', bytes('1 2 3\n4'), 'no-words'],
  ['3 MB of one line', 'a.txt', bytes('kế hoạch '.repeat(280_000)), 'line-too-long'],
  ['more text than any plan', 'a.txt', bytes('kế hoạch năm 2026\n'.repeat(200_000)), 'text-too-long'],
  ['half a zip', 'a.docx', bytes('PK\u0003\u0004 and then nothing'), 'damaged'],
]

test.each(REFUSED)('%s (%s) is refused', async (_, name, content, code) => {
  expect(await verdict(content, name)).toBe(code)
})

test('a file over the limit is refused before it is looked at', async () => {
  expect(await verdict(new Uint8Array(20 * 1_048_576 + 1), 'a.docx')).toBe('too-large')
})

const zipOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
const TYPES = `<Types><Override ContentType="${WORD_TYPE}"/></Types>`

/** Replaces a name of the same length everywhere in the packed bytes. */
const renamedInside = (content: Uint8Array, from: string, to: string) =>
  new Uint8Array(Buffer.from(Buffer.from(content).toString('latin1').replaceAll(from, to), 'latin1'))

test('what a zip is stands in its content types', async () => {
  const sheet = TYPES.replace('wordprocessingml.document', 'spreadsheetml.sheet')
  expect(await verdict(await zipOf({ '[Content_Types].xml': sheet }), 'a.xlsx')).toBe('xlsx')
  expect(await verdict(await zipOf({ '[Content_Types].xml': sheet }), 'a.docx')).toBe('extension-lies')
  expect(await verdict(await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.odt')).toBe(
    'needs-office',
  )
  expect(await verdict(await zipOf({ 'a.txt': 'x' }), 'a.docx')).toBe('extension-lies')
  expect(
    await verdict(await zipOf({ '[Content_Types].xml': TYPES, 'word/vbaProject.bin': 'x' }), 'a.docx'),
  ).toBe('macros')
})

test('a bomb is refused by what its list announces', async () => {
  const big = new Uint8Array(41 * 1_048_576)
  expect(
    await verdict(await zipOf({ '[Content_Types].xml': TYPES, 'word/document.xml': big }), 'a.docx'),
  ).toBe('unsafe-archive:entry-size')
  const dense = new Uint8Array(8 * 1_048_576)
  expect(
    await verdict(await zipOf({ '[Content_Types].xml': TYPES, 'word/document.xml': dense }), 'a.docx'),
  ).toBe('unsafe-archive:ratio')
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/part${i}.xml`, 'x']))
  expect(await verdict(await zipOf({ '[Content_Types].xml': TYPES, ...many }), 'a.docx')).toBe(
    'unsafe-archive:entries',
  )
})

test('a bomb that lies about its size is stopped while it is unpacked', async () => {
  const honest = await zipOf({ '[Content_Types].xml': `${TYPES}${' '.repeat(500_000)}` })
  const lying = Buffer.from(honest)
  // The list of parts says 100 bytes where 500,000 come out.
  const list = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  lying.writeUInt32LE(100, list + 24)
  expect(await verdict(lying, 'a.docx')).toBe('unsafe-archive:size-lie')
})

test('names that leave the folder, and names that stand twice, are refused', async () => {
  const inner = await zipOf({
    '[Content_Types].xml': TYPES,
    'word/aaaaaaa.xml': 'x',
    'word/bbbbbbb.xml': 'y',
  })
  expect(await verdict(renamedInside(inner, 'word/aaaaaaa.xml', '../../aaaaaa.xml'), 'a.docx')).toBe(
    'unsafe-archive:name',
  )
  expect(await verdict(renamedInside(inner, 'word/aaaaaaa.xml', '/ord/aaaaaaa.xml'), 'a.docx')).toBe(
    'unsafe-archive:name',
  )
  expect(await verdict(renamedInside(inner, 'word/aaaaaaa.xml', 'word/bbbbbbb.xml'), 'a.docx')).toBe(
    'unsafe-archive:duplicate',
  )
})

test('a part whose bytes were changed is damaged, not read', async () => {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', TYPES)
  const stored = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' })
  expect(await verdict(renamedInside(stored, 'Override', 'Overrode'), 'a.docx')).toBe('damaged')
})
