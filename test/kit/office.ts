import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** LibreOffice and poppler as test instruments: a .docx to PDF, a PDF to pictures and text. */

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)))

const LEFT_OUT = (process.env.SAURO_TEST_WITHOUT ?? '').split(',').includes('office')
const MISSING = ['soffice', 'pdftoppm', 'pdftotext'].filter(program => !onPath(program))

/**
 * Whether rendering can be tested here. Where a program is missing and `SAURO_TEST_WITHOUT` does not name office, the
 * tests run and fail with the sentence that says what to install.
 */
export const office: { readonly skip: boolean; readonly why: string } =
  LEFT_OUT && MISSING.length > 0
    ? { skip: true, why: `left out, missing: ${MISSING.join(', ')}` }
    : { skip: false, why: '' }

const run = (program: string, args: readonly string[], limitMs: number): Promise<string> =>
  new Promise((resolve, reject) => {
    // A group of its own, so that the children of a program that hangs end with it.
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complained = ''
    child.stdout.on('data', chunk => {
      said += String(chunk)
    })
    child.stderr.on('data', chunk => {
      complained += String(chunk)
    })
    const limit = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      reject(new Error(`${program} took longer than ${limitMs / 1000} s`))
    }, limitMs)
    child.on('error', error => {
      clearTimeout(limit)
      reject(
        new Error(`${program} is not here; install libreoffice-writer-nogui and poppler-utils`, {
          cause: error,
        }),
      )
    })
    child.on('close', code => {
      clearTimeout(limit)
      if (code === 0) resolve(said)
      else reject(new Error(`${program} ended with ${code}: ${complained}`))
    })
  })

export type Rendered = {
  /** Path of the PDF. */
  readonly pdf: string
  /** Paths of the pictures, one a page. */
  readonly pictures: readonly string[]
  /** Text of each page. */
  readonly pages: readonly string[]
}

/**
 * Turns an office file into a PDF, or into what `filter` says, with LibreOffice; it is left in the folder too.
 *
 * @param filter as LibreOffice's `--convert-to` takes it
 * @throws when no file came out; the exit code of LibreOffice says nothing
 */
export const converted = async (
  name: string,
  bytes: Uint8Array,
  folder: string,
  { extension, filter }: { readonly extension: string; readonly filter: string },
): Promise<Uint8Array> => {
  await mkdir(folder, { recursive: true })
  const profile = await mkdtemp(join(tmpdir(), 'sauro-office-'))
  try {
    const source = join(folder, `${name}.${extension}`)
    const to = filter.split(':')[0] ?? 'pdf'
    const made = join(folder, `${name}.${to}`)
    await rm(made, { force: true })
    await writeFile(source, bytes)
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        source,
      ],
      120_000,
    )
    if (!existsSync(made)) throw new Error(`LibreOffice made no ${to} of ${source}`)
    return await readFile(made)
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** A Word file as the PDF that LibreOffice makes of it. */
export const pdfOf = (name: string, bytes: Uint8Array, folder: string): Promise<Uint8Array> =>
  converted(name, bytes, folder, { extension: 'docx', filter: 'pdf' })

/**
 * Renders a .docx as the office program shows it. PDF and pictures are left in the folder for a person to look at.
 *
 * @throws when no PDF came out
 */
export const renderDocx = async (name: string, bytes: Uint8Array, folder: string): Promise<Rendered> => {
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder))
    if (old.startsWith(`${name}-`) && old.endsWith('.png')) await rm(join(folder, old))
  await pdfOf(name, bytes, folder)
  const pdf = join(folder, `${name}.pdf`)
  await run('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)], 60_000)
  const text = await run('pdftotext', ['-layout', pdf, '-'], 60_000)
  const pictures = (await readdir(folder)).filter(
    file => file.startsWith(`${name}-`) && file.endsWith('.png'),
  )
  return {
    pdf,
    pictures: pictures.toSorted().map(file => join(folder, file)),
    pages: text.split('\f').slice(0, -1),
  }
}

/**
 * Opens Word files in LibreOffice and saves each again as a Word file, all in one call of the program.
 *
 * @param files bytes by name, without folder or extension
 * @throws when one of them did not come out
 */
export const savedAgain = async (
  files: ReadonlyMap<string, Uint8Array>,
  limitMs: number,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = await mkdtemp(join(tmpdir(), 'sauro-saved-'))
  const [given, made] = [join(folder, 'given'), join(folder, 'made')]
  try {
    await Promise.all([given, made].map(path => mkdir(path)))
    const sources = await Promise.all(
      [...files].map(async ([name, bytes]) => {
        const path = join(given, `${name}.docx`)
        await writeFile(path, bytes)
        return path
      }),
    )
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        made,
        ...sources,
      ],
      limitMs,
    )
    const saved = [...files.keys()].map(
      async name => [name, await readFile(join(made, `${name}.docx`))] as const,
    )
    return new Map(await Promise.all(saved))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The pages of a PDF as grey pictures in a folder, in order. */
export const pagePictures = async (pdf: string, folder: string, dpi: number): Promise<readonly string[]> => {
  await run('pdftoppm', ['-r', String(dpi), '-gray', '-png', pdf, join(folder, 'page')], 240_000)
  return (await readdir(folder))
    .filter(name => name.startsWith('page-'))
    .toSorted()
    .map(name => join(folder, name))
}
