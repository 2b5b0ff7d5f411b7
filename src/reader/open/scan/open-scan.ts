import type { OpenLimits } from '../limits.ts'
import type { DrawnPage } from '../pdf/page.ts'
import { eachPagePicture, type PagePicture } from '../pdf/page-picture.ts'
import { Refused } from '../refused.ts'
import { recognisePage } from './page-words.ts'
import { startWordReader, type WordReader } from './tesseract.ts'

/** Hears which page of how many that are pictures is looked at. */
export type TellPage = (page: number, pages: number) => void

/**
 * Recognises the pages of a PDF that are pictures. They come back as pages with letters, in the same order; a page on which
 * no picture lies does not.
 *
 * @param numbers the pages to look at, counted from 1
 * @throws Refused
 */
export async function recogniseInPdf(
  bytes: Uint8Array,
  numbers: readonly number[],
  limits: OpenLimits,
  tell: TellPage,
): Promise<DrawnPage[]> {
  if (numbers.length > limits.scannedPages)
    throw new Refused({ code: 'too-many-pages', pages: numbers.length, limit: limits.scannedPages })
  let reader: WordReader | null = null
  const pages: DrawnPage[] = []
  try {
    await eachPagePicture(bytes, numbers, limits, async (picture, number, pictures) => {
      // Lines and areas alone are no scan: there is nothing to recognise.
      if (pictures === 0) return
      reader ??= await startWordReader()
      tell(pages.length + 1, numbers.length)
      pages.push(recognisePage(picture, number, reader))
    })
  } finally {
    endReader(reader)
  }
  return pages
}

const endReader = (reader: WordReader | null): void => reader?.end()

/** Recognises one picture that was uploaded by itself. */
export async function recognisePicture(picture: PagePicture, tell: TellPage): Promise<DrawnPage> {
  const reader = await startWordReader()
  try {
    tell(1, 1)
    return recognisePage(picture, 1, reader)
  } finally {
    reader.end()
  }
}
