import { parseVietnameseDay } from '../domain/day-input.ts'
import { parseVietnameseNumber } from '../domain/number-input.ts'

/** A file that was chosen; an empty choice is no file. */
export type SentFile = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Form = {
  /** The id of the rendering that was sent; undefined when the form carried none. */
  readonly requestId: string | undefined
  /** As typed; '' when the field is absent. */
  readonly text: (name: string) => string
  readonly texts: (name: string) => readonly string[]
  /** Names of the text fields that were sent. */
  readonly names: () => readonly string[]
  readonly files: (name: string) => readonly SentFile[]
  /**
   * The text fields as the input of a use-case. "fields.deadline" becomes a field of an object "fields"; the names in
   * `lists` become arrays even when they hold one value or none; `lines` one text field into an array of its lines;
   * `days` are read as people type days (an unreadable one stays as typed), `numbers` as people
   * type numbers (null when empty, an unreadable one stays as typed); `absent` are left out when empty.
   */
  readonly object: (shape?: {
    readonly lists?: readonly string[]
    readonly lines?: readonly string[]
    readonly days?: readonly string[]
    readonly numbers?: readonly string[]
    readonly absent?: readonly string[]
  }) => Unchecked
}

/** What somebody sent, before the schema of a use-case has looked at it. */
export type Unchecked = Readonly<Record<string, unknown>>

/** The name of the hidden field with the request id. */
export const REQUEST_FIELD = 'request'

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

/** Text and files of a form that was sent urlencoded or multipart. Line breaks become \n, text is NFC. */
export async function readForm(data: FormData): Promise<Form> {
  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile[]>()
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') {
      const text = value.replace(/\r\n?/gu, '\n').normalize('NFC')
      texts.set(name, [...(texts.get(name) ?? []), text])
    } else if (value.size > 0 || value.name !== '') {
      const bytes = new Uint8Array(await value.arrayBuffer())
      files.set(name, [...(files.get(name) ?? []), { name: value.name, type: value.type, bytes }])
    }
  }
  const request = texts.get(REQUEST_FIELD)?.[0]
  return {
    requestId: request !== undefined && /^[0-9a-f-]{36}$/u.test(request) ? request : undefined,
    text: name => texts.get(name)?.[0] ?? '',
    texts: name => texts.get(name) ?? [],
    names: () => [...texts.keys()],
    files: name => files.get(name) ?? [],
    object: ({ lists = [], lines = [], days = [], numbers = [], absent = [] } = {}) => {
      const made: Record<string, unknown> = {}
      for (const name of new Set([...lists, ...texts.keys()])) {
        const values = texts.get(name) ?? []
        if (name === REQUEST_FIELD) continue
        if (absent.includes(name) && values.every(value => value === '')) continue
        const value = read(name, { lists, lines, days, numbers }, values)
        place(made, name.split('.'), value)
      }
      return made
    },
  }
}

type Shape = Readonly<Record<'lists' | 'lines' | 'days' | 'numbers', readonly string[]>>

function read(name: string, shape: Shape, values: readonly string[]): unknown {
  const [first = ''] = values
  if (shape.lists.includes(name)) return values.filter(one => one !== '')
  if (shape.lines.includes(name)) return linesOf(first)
  if (shape.days.includes(name)) return dayOf(first)
  return shape.numbers.includes(name) ? numberOf(first) : first
}

const numberOf = (text: string): number | string | null => {
  if (text.trim() === '') return null
  const number = parseVietnameseNumber(text)
  return number.ok ? number.value : text
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const dayOf = (text: string): string => {
  const day = parseVietnameseDay(text)
  return day.ok ? day.day : text
}

function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path
  if (head === undefined || UNSAFE.has(head)) return
  if (rest.length === 0) {
    into[head] = value
    return
  }
  const before = Object.hasOwn(into, head) ? into[head] : null
  const inner = { ...(typeof before === 'object' ? before : null) }
  into[head] = inner
  place(inner, rest, value)
}
