import { expect, test } from 'vitest'
import { readForm } from './form-data.ts'

// Real: the form data that a server parses.

const sent = (pairs: readonly (readonly [string, string | File])[]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return readForm(data)
}

test('fields become the input of a use-case', async () => {
  const form = await sent([
    ['request', '01990000-0000-7000-8000-000000000001'],
    ['name', 'Phòng Văn hóa'],
    ['fields.deadline', '30/9/2026'],
    ['fields.owner', ''],
    ['taskIds', 'a'],
    ['aliases', 'VH-XH\r\n\r\n  VHXH \r\n'],
    ['lastDay', '31/6/2026'],
    ['value', '1.983,5'],
    ['numerator', ''],
    ['denominator', '85.5'],
  ])
  const shape = {
    lists: ['taskIds', 'targetIds'],
    lines: ['aliases'],
    days: ['fields.deadline', 'lastDay'],
    numbers: ['value', 'numerator', 'denominator'],
    absent: ['fields.owner'],
  }
  expect(form.object(shape)).toEqual({
    name: 'Phòng Văn hóa',
    fields: { deadline: '2026-09-30' },
    taskIds: ['a'],
    targetIds: [],
    aliases: ['VH-XH', 'VHXH'],
    lastDay: '31/6/2026',
    value: 1983.5,
    numerator: null,
    denominator: '85.5',
  })
  expect(form.requestId).toBe('01990000-0000-7000-8000-000000000001')
})

test('names that reach for the prototype reach nothing', async () => {
  const form = await sent([
    ['__proto__.admin', '1'],
    ['constructor.prototype.admin', '1'],
    ['a.__proto__.admin', '1'],
    ['request', 'not an id'],
  ])
  const made = form.object()
  expect(Object.keys(made)).toEqual(['a'])
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  expect((made['a'] as Record<string, unknown>)['admin']).toBeUndefined()
  expect(form.requestId).toBeUndefined()
})

test('a file that was not chosen is no file', async () => {
  const form = await sent([
    ['file', new File([], '')],
    ['file', new File(['một'], 'biên bản.txt')],
  ])
  expect(form.files('file').map(file => [file.name, file.bytes.length])).toEqual([['biên bản.txt', 5]])
  expect(form.text('file')).toBe('')
})
