/**
 * Forms that are kept on this device while they are typed, and sent later when the line drops. Works over plain http;
 * where the connection is secure a worker answers for pages while there is no line. Without this file every form works
 * as HTML does.
 */
import { fieldsOf, filesOf, fill, fillFiles } from './drafts/form.ts'
import { sendDraft } from './drafts/send.ts'
import {
  type Draft,
  draftsOf,
  dropDraft,
  dropOld,
  isKeyOf,
  readDraft,
  readFiles,
  writeDraft,
  writeFiles,
} from './drafts/store.ts'

const person = document.body.dataset['person'] ?? ''
const words: Readonly<Record<string, string>> = JSON.parse(document.body.dataset['drafts'] ?? '{}')

const clock = (at: number): string => {
  const time = new Date(at)
  return `${time.getHours()} giờ ${String(time.getMinutes()).padStart(2, '0')}`
}
const say = (word: string, given: Readonly<Record<string, string>> = {}): string =>
  (words[word] ?? '').replace(/\{(\w+)\}/gu, (_, name: string) => given[name] ?? '')

const keyOf = (form: HTMLFormElement): string => form.dataset['draft'] ?? ''
const formsHere = (): HTMLFormElement[] => [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')]
const formOf = (key: string): HTMLFormElement | undefined => formsHere().find(form => keyOf(form) === key)

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'link-btn'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

function note(form: HTMLFormElement, text: string, ...more: readonly Node[]): void {
  form.querySelector('.draft-note')?.replaceChildren(text, ...more.flatMap(one => [' ', one]))
}

/** What stands in the form now. */
const draftOf = (form: HTMLFormElement, state: Draft['state']): Draft => ({
  key: keyOf(form),
  action: form.action,
  page: location.pathname + location.search,
  about: form.dataset['draftAbout'] ?? document.title,
  at: Date.now(),
  fields: fieldsOf(form),
  state,
  said: [],
})

async function save(form: HTMLFormElement, state: Draft['state']): Promise<Draft> {
  const draft = draftOf(form, state)
  const kept = writeDraft(person, draft)
  const files = await writeFiles(person, draft.key, filesOf(form))
  if (kept && state === 'typing') note(form, say(files ? 'saved' : 'noFiles', { time: clock(draft.at) }))
  return draft
}

/** Taken by hand and waiting for the line: nobody types into it until they say so. */
function lock(form: HTMLFormElement, word: string, at: number): void {
  for (const part of form.querySelectorAll<HTMLElement>('.fields, .section, .btn')) part.inert = true
  note(
    form,
    say(word, { time: clock(at) }),
    button(say('edit'), () => {
      for (const part of form.querySelectorAll<HTMLElement>('.fields, .section, .btn')) part.inert = false
      void save(form, 'typing')
    }),
  )
}

/** Shows a page that was fetched as if it had been opened: what it says once, such as a flash, is said here. */
function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  document.title = page.title
  document.body.replaceChildren(...page.body.childNodes)
  bind()
  guardSignOut()
  document.dispatchEvent(new Event('sauro:page'))
  scrollTo(0, 0)
  document.querySelector<HTMLElement>('.summary-box, main')?.focus()
}

const sending = new Set<string>()

/** Sends one draft and says what became of it: on its form when that is before us, else above the page. */
async function deliver(draft: Draft): Promise<void> {
  if (sending.has(draft.key)) return
  sending.add(draft.key)
  const shown = formOf(draft.key)
  if (shown) note(shown, say('sending'))
  const sent = await sendDraft(person, draft)
  sending.delete(draft.key)
  const form = formOf(draft.key)
  switch (sent.kind) {
    case 'accepted':
      await dropDraft(person, draft.key)
      if (form) {
        history.pushState(null, '', sent.url)
        showPage(sent.html)
      } else tell(say('sent', { about: draft.about }))
      return
    case 'refused':
      writeDraft(person, { ...draft, state: form ? 'typing' : 'refused', said: sent.said })
      if (form) showPage(sent.html)
      return
    case 'signed-out':
      if (form) lock(form, 'signIn', draft.at)
      return
    case 'busy':
    case 'lost':
      if (form) lock(form, sent.kind === 'busy' ? 'busy' : 'kept', draft.at)
  }
}

/** Sends what waits, one after the other, and shows what still does. */
async function flush(): Promise<void> {
  for (const draft of draftsOf(person).filter(one => one.state === 'queued')) await deliver(draft)
  list()
}

const above = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.drafts')
  if (found) return found
  const made = document.createElement('div')
  made.className = 'drafts'
  made.setAttribute('role', 'status')
  document.querySelector('main')?.prepend(made)
  return made
}

const told: string[] = []
function tell(text: string): void {
  told.push(text)
  list()
}

/** What waits on this device and is not on this page, and what has just been sent. */
function list(): void {
  const waiting = draftsOf(person).filter(one => one.state !== 'typing' && !formOf(one.key))
  const lines = [
    ...told.map(text => [text]),
    ...waiting.map(draft => {
      const open = document.createElement('a')
      open.href = draft.page
      open.textContent = say('open')
      return [
        [say(draft.state === 'queued' ? 'waiting' : 'refused', { about: draft.about }), ...draft.said].join(
          ' · ',
        ),
        ' ',
        open,
      ]
    }),
  ]
  if (lines.length === 0) {
    document.querySelector('.drafts')?.remove()
    return
  }
  above().replaceChildren(
    ...lines.map(parts => {
      const line = document.createElement('p')
      line.append(...parts)
      return line
    }),
  )
}

async function takeUp(form: HTMLFormElement): Promise<void> {
  const draft = readDraft(person, keyOf(form))
  if (draft === null) return
  // A form that came back with its errors holds what was typed; only its files did not come back.
  if (document.querySelector('.summary-box') === null) {
    fill(form, draft)
    note(
      form,
      say('restored', { time: clock(draft.at) }),
      button(say('discard'), () => void dropDraft(person, draft.key).then(() => location.reload())),
    )
  }
  fillFiles(form, await readFiles(person, draft.key))
  if (draft.state === 'queued') lock(form, 'kept', draft.at)
}

function bind(): void {
  for (const form of formsHere()) {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void save(form, 'typing'), 300)
    }
    void takeUp(form)
    form.addEventListener('input', later)
    form.addEventListener('change', later)
    form.addEventListener('submit', event => {
      event.preventDefault()
      clearTimeout(timer)
      void save(form, 'queued').then(deliver)
    })
  }
}

/** Drafts are the person's: they go with the person. */
function guardSignOut(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/dang-xuat"]'))
    form.addEventListener('submit', event => {
      event.preventDefault()
      const unsent = draftsOf(person)
      const open = unsent.filter(one => one.state !== 'typing').length
      if (open > 0 && !confirm(say('signOut', { count: String(open) }))) return
      void Promise.all(unsent.map(one => dropDraft(person, one.key))).then(() => form.submit())
    })
}

if (person !== '') {
  dropOld(Date.now())
  bind()
  guardSignOut()
  void flush()
  addEventListener('online', () => void flush())
  setInterval(() => void flush(), 30_000)
  // Another window has sent what stands here, or the browser shows an old page: its request id is used up.
  addEventListener('storage', event => {
    if (event.newValue === null && formsHere().some(form => isKeyOf(event.key, person, keyOf(form))))
      location.reload()
  })
  addEventListener('popstate', () => location.reload())
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
  if (isSecureContext && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
}
