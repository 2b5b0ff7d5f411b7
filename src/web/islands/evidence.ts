/**
 * Shows the files that were chosen, covers what must not be seen in a photograph, and warns of citizens' numbers in
 * typed text and names of files. The field works without this file; nothing here refuses, the server does.
 */
import { findPersonalData } from '../../domain/personal-data.ts'
import { coverPicture } from './evidence/cover.ts'
import { drawn, isHeic, isShown, toJpeg } from './evidence/picture.ts'

const LIMIT = 20 * 1024 * 1024

type Words = Readonly<Record<string, string>>

function link(text: string, about: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'link-btn'
  made.textContent = text
  const hidden = document.createElement('span')
  hidden.className = 'hidden'
  hidden.textContent = ` ${about}`
  made.append(hidden)
  made.addEventListener('click', act)
  return made
}

const small = (text: string, className = ''): HTMLElement => {
  const made = document.createElement('small')
  made.textContent = text
  made.className = className
  return made
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`

/** A file that went through an input comes back as another object. */
const isSame = (a: File, b: File | undefined): boolean =>
  b !== undefined && a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

/** Inputs that this file has just changed: their event is no choice of a person. */
const ours = new WeakSet<HTMLInputElement>()

/** Files of one input, as they are now. */
function setFiles(input: HTMLInputElement, files: readonly File[]): void {
  const carrier = new DataTransfer()
  for (const file of files) carrier.items.add(file)
  input.files = carrier.files
  ours.add(input)
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function begin(field: HTMLElement): void {
  const words: Words = JSON.parse(field.dataset['evidence'] ?? '{}')
  const say = (word: string): string => words[word] ?? ''
  const inputs = [...field.querySelectorAll<HTMLInputElement>('input[type=file]')]
  const list = document.createElement('ul')
  list.className = 'rows chosen'
  const warning = document.createElement('p')
  warning.className = 'personal-data'
  warning.setAttribute('role', 'status')
  warning.hidden = true
  field.querySelector('.evidence-ways')?.before(list)
  field.append(warning)
  field.classList.add('lively')

  const remarks = new WeakMap<File, string>()
  /** What each input held before its chooser was opened again: a second photograph joins the first. */
  const held = new Map<HTMLInputElement, readonly File[]>()

  const replace = (input: HTMLInputElement, old: File, now: File | null, remark = ''): void => {
    if (now !== null) remarks.set(now, remark)
    const files = (held.get(input) ?? []).flatMap(file => (file === old ? (now ?? []) : file))
    held.set(input, files)
    setFiles(input, files)
  }

  const cover = async (input: HTMLInputElement, file: File): Promise<void> => {
    const covered = await coverPicture(file, words)
    if (covered !== null) replace(input, file, covered, say('covered'))
  }

  const line = (input: HTMLInputElement, file: File): HTMLLIElement => {
    const made = document.createElement('li')
    const about = document.createElement('span')
    about.className = 'grow'
    const tooLarge = file.size > LIMIT
    const heic = isHeic(file)
    const remark = [sizeOf(file.size), remarks.get(file) ?? ''].filter(Boolean).join(' · ')
    about.append(file.name, small(remark))
    if (tooLarge || heic) about.append(small(say(tooLarge ? 'tooLarge' : 'heic'), 'red'))
    const ways = document.createElement('span')
    ways.className = 'btns'
    if (isShown(file)) {
      const again = remarks.get(file) === say('covered')
      ways.append(link(say(again ? 'coverAgain' : 'cover'), file.name, () => void cover(input, file)))
      const place = document.createElement('canvas')
      place.setAttribute('role', 'img')
      place.setAttribute('aria-label', file.name)
      void drawn(file, place, 112)
      made.append(place)
    }
    ways.append(link(say('remove'), file.name, () => replace(input, file, null)))
    about.append(ways)
    made.append(about)
    return made
  }

  const show = (): void => {
    const all = inputs.flatMap(input => (held.get(input) ?? []).map(file => ({ input, file })))
    list.replaceChildren(...all.map(({ input, file }) => line(input, file)))
    warn()
  }

  /** Says what looks like somebody's own number, and that a photograph may show somebody. */
  const warn = (): void => {
    const form = field.closest('form')
    const typed = [
      ...(form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type=text]') ?? []),
    ]
    const files = inputs.flatMap(input => held.get(input) ?? [])
    const finds = findPersonalData(
      [
        ...typed.filter(one => !one.classList.contains('figure')).map(one => one.value),
        ...files.map(file => file.name),
      ].join('\n'),
    )
    const said = [
      ...(['identity', 'telephone'] as const).flatMap(word => {
        const kind = word === 'identity' ? 'identity-number' : 'telephone'
        const mine = finds.filter(find => find.kind === kind).map(find => find.text)
        return mine.length === 0 ? [] : [`${say(word)} ${mine.join(', ')}.`]
      }),
      finds.length > 0 ? say('check') : '',
      files.some(file => isShown(file) && remarks.get(file) !== say('covered')) ? say('picture') : '',
    ].filter(Boolean)
    const text = said.join(' ')
    if (warning.textContent !== text) warning.textContent = text
    warning.hidden = text === ''
  }

  const take = async (input: HTMLInputElement, joins: boolean): Promise<void> => {
    const before = held.get(input) ?? []
    const chosen = [...(input.files ?? [])]
    const known = chosen.length === before.length && chosen.every((file, at) => isSame(file, before[at]))
    if (known) return show()
    const fresh = joins ? chosen.filter(file => !before.some(one => isSame(file, one))) : chosen
    const taken: File[] = []
    let changed = false
    for (const file of fresh) {
      const jpeg = isHeic(file) ? await toJpeg(file) : null
      if (jpeg !== null) remarks.set(jpeg, say('converted'))
      changed ||= jpeg !== null
      taken.push(jpeg ?? file)
    }
    // The chooser replaces what it held before; here it adds.
    const files = joins ? [...before, ...taken] : taken
    held.set(input, files)
    if (changed || files.length !== chosen.length) setFiles(input, files)
    show()
  }

  for (const input of inputs) {
    input.addEventListener('change', () => void take(input, !ours.delete(input)))
    input.addEventListener('sauro:files', () => void take(input, false))
    if ((input.files?.length ?? 0) > 0) void take(input, false)
  }
  field.closest('form')?.addEventListener('input', warn)
  warn()
}

const beginAll = (): void => {
  for (const field of document.querySelectorAll<HTMLElement>('[data-evidence]:not(.lively)')) begin(field)
}
document.addEventListener('sauro:page', beginAll)
beginAll()
