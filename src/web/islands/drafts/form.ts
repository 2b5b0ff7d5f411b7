import type { Draft, KeptFile } from './store.ts'

/** Hidden fields that belong to the draft and not to the rendering of the page. */
const isRequest = (name: string): boolean => name === 'request' || name.endsWith('.request')

/** Text fields of a form as they would be sent. */
export const fieldsOf = (form: HTMLFormElement): readonly (readonly [string, string])[] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )

/** Files of a form as they would be sent, by the input that holds them. */
export const filesOf = (form: HTMLFormElement): readonly KeptFile[] =>
  [...new FormData(form)].flatMap(([input, value]) =>
    value instanceof File && value.size > 0 ? [{ input, file: value }] : [],
  )

/** Puts what was typed back into a fresh form; what the server says anew, such as the version of the row, stays. */
export function fill(form: HTMLFormElement, draft: Draft): void {
  const values = new Map<string, string[]>()
  for (const [name, value] of draft.fields) values.set(name, [...(values.get(name) ?? []), value])
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement) fillInput(field, values)
    else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      const [value] = values.get(field.name) ?? []
      if (value !== undefined) field.value = value
    }
  }
}

function fillInput(field: HTMLInputElement, values: ReadonlyMap<string, readonly string[]>): void {
  const given = values.get(field.name)
  if (field.type === 'file') return
  if (field.type === 'radio' || field.type === 'checkbox') {
    field.checked = given?.includes(field.value) ?? false
    return
  }
  const [value] = given ?? []
  if (value !== undefined && (field.type !== 'hidden' || isRequest(field.name))) field.value = value
}

/** Puts files back into the inputs they were chosen with, and tells whoever shows them. */
export function fillFiles(form: HTMLFormElement, files: readonly KeptFile[]): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const mine = files.filter(({ input }) => input === field.name)
    if (mine.length === 0) continue
    const carrier = new DataTransfer()
    for (const { file } of mine) carrier.items.add(file)
    field.files = carrier.files
    field.dispatchEvent(new Event('sauro:files', { bubbles: true }))
  }
}
