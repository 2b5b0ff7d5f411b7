/**
 * Keys of the review, and the source at the sentence of the chosen item. Everything that a key does is a link or a
 * button of the page, so the page is whole without this file.
 */
const KEYS_OFF = 'sauro.review.keys-off'

const one = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)
const press = (selector: string): void => one(selector)?.click()

/** Scrolls each pane by itself; the page stays where it is. */
function showSentence(): void {
  const pane = one('.review-source .scroll')
  const sentence = one('.review-source .chosen')
  if (pane === null || sentence === null) return
  const away = sentence.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += away - pane.clientHeight / 3
}

function focusCell(number: number): void {
  const cell = document.querySelectorAll<HTMLElement>('#muc .review-cells > div')[number - 1]
  if (cell === undefined) return
  const chip = cell.querySelector<HTMLElement>('button')
  const target = chip ?? cell
  if (chip === null) cell.tabIndex = -1
  target.focus()
}

/** The form of the item with one of its fields to begin with. */
function edit(field: string): void {
  const link = document.querySelector<HTMLAnchorElement>('#muc a[href$="/sua"]')
  if (link !== null) location.assign(`${link.href}#${field}`)
}

/** A form that was opened for one of its fields begins there. */
function focusNamed(): void {
  const field = document.getElementById(location.hash.slice(1))
  if (field?.matches('input, select, textarea') === true) field.focus()
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => press('.chosen a[rel=next]'),
  k: () => press('.chosen a[rel=prev]'),
  enter: () => press('#muc button[value=confirm]'),
  e: () => press('#muc a[href$="/sua"]'),
  t: () => press('#muc a[href$="/tach"]'),
  x: () => press('#muc button[value=drop]'),
  a: () => press('#muc button[value=all], #dien button[value=take]'),
  g: () => {
    showSentence()
    one('.review-source .scroll')?.focus({ preventScroll: true })
  },
  n: () => press('a[data-key=n]'),
  d: () => edit('leadUnitId'),
  s: () => edit(one('#muc .target-facts') === null ? 'deadline' : 'value'),
  z: () => press('#chac-chan button[value=undo]'),
  '?': () => document.querySelector<HTMLDialogElement>('#moi-phim')?.showModal(),
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, option'))

/** Enter on a link or a button is theirs. */
const acts = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a, button, summary')

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writes(event.target)) return
  if (document.querySelector('dialog[open]') !== null) return
  const key = event.key.toLowerCase()
  if (key === 'enter' && acts(event.target)) return
  if (localStorage.getItem(KEYS_OFF) === '1' && key !== 'enter') return
  if (/^[1-6]$/.test(key)) {
    event.preventDefault()
    focusCell(Number(key))
    return
  }
  const act = KEYS[key]
  if (act === undefined) return
  event.preventDefault()
  act()
}

function showKeys(): void {
  const list = one('#phim ul')
  const button = one('#phim button')
  if (list === null || button === null) return
  list.hidden = false
  const tell = () => {
    const off = localStorage.getItem(KEYS_OFF) === '1'
    button.textContent = (off ? button.dataset['on'] : button.dataset['off']) ?? ''
    button.setAttribute('aria-pressed', String(off))
  }
  button.addEventListener('click', () => {
    localStorage.setItem(KEYS_OFF, localStorage.getItem(KEYS_OFF) === '1' ? '0' : '1')
    tell()
  })
  tell()
}

document.addEventListener('keydown', onKey)
showKeys()
showSentence()
// The picture of a page has no height before it has come.
one('.review-source img')?.addEventListener('load', showSentence, { once: true })
focusNamed()
