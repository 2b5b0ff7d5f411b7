/** What a person typed into one form, kept on this device until the system has taken it. */
export type Draft = {
  /** The form, the same on every page that shows it. */
  readonly key: string
  /** Where the form goes, and the page to open it again. */
  readonly action: string
  readonly page: string
  /** What it is about, to be said in a list. */
  readonly about: string
  /** When it was saved, in milliseconds. */
  readonly at: number
  /** Text fields in their order, the request id among them: a repeat answers the first result. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly state: 'typing' | 'queued' | 'refused'
  /** Why it was refused. */
  readonly said: readonly string[]
}

export type KeptFile = { readonly input: string; readonly file: File }

const PREFIX = 'sauro.draft.'
const DAYS = 14 * 24 * 3600 * 1000

const storageKey = (person: string, key: string): string => `${PREFIX}${person}.${key}`

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'action' in value &&
  'fields' in value &&
  Array.isArray(value.fields) &&
  'state' in value

function parsed(text: string | null): Draft | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

export const readDraft = (person: string, key: string): Draft | null =>
  parsed(localStorage.getItem(storageKey(person, key)))

/** False when the device keeps nothing: full, or told not to. */
export function writeDraft(person: string, draft: Draft): boolean {
  try {
    localStorage.setItem(storageKey(person, draft.key), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export async function dropDraft(person: string, key: string): Promise<void> {
  localStorage.removeItem(storageKey(person, key))
  await writeFiles(person, key, [])
}

/** Drafts of the person, oldest first. */
export const draftsOf = (person: string): readonly Draft[] =>
  Object.keys(localStorage)
    .filter(name => name.startsWith(storageKey(person, '')))
    .flatMap(name => parsed(localStorage.getItem(name)) ?? [])
    .sort((a, b) => a.at - b.at)

/** The draft whose storage another window has just emptied, if it is the one of this form. */
export const isKeyOf = (storage: string | null, person: string, key: string): boolean =>
  storage === storageKey(person, key)

/** What nobody came back for within two weeks goes, whoever's it was. */
export function dropOld(now: number): void {
  for (const name of Object.keys(localStorage).filter(one => one.startsWith(PREFIX))) {
    const draft = parsed(localStorage.getItem(name))
    if (draft === null || now - draft.at > DAYS) localStorage.removeItem(name)
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('sauro-drafts', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('files')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

async function inFiles<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = act(database.transaction('files', mode).objectStore('files'))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  } finally {
    database.close()
  }
}

/** Keeps the files of a form; false where the device keeps none. */
export async function writeFiles(person: string, key: string, files: readonly KeptFile[]): Promise<boolean> {
  const name = storageKey(person, key)
  try {
    if (files.length === 0) await inFiles('readwrite', store => store.delete(name))
    else await inFiles('readwrite', store => store.put([...files], name))
    return true
  } catch {
    return files.length === 0
  }
}

const isKeptFile = (value: unknown): value is KeptFile =>
  typeof value === 'object' &&
  value !== null &&
  'input' in value &&
  'file' in value &&
  value.file instanceof File

export async function readFiles(person: string, key: string): Promise<readonly KeptFile[]> {
  try {
    const kept: unknown = await inFiles('readonly', store => store.get(storageKey(person, key)))
    return Array.isArray(kept) ? kept.filter(isKeptFile) : []
  } catch {
    return []
  }
}
