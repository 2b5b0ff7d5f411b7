import { pageOfFile } from '../../domain/page-of-file.ts'
import type { Box } from '../../domain/place.ts'
import type { KeptReading } from '../../usecases/show-plan.ts'
import type { SourceItem } from './review-source.ts'

/** A box on a page that leads to the item whose words stand in it. */
export type PageBox = {
  readonly box: Box
  readonly code: string
  readonly href: string
  readonly chosen: boolean
}
export type PageView = {
  readonly page: number
  readonly pages: number
  /** Address of the picture of the page. */
  readonly picture: string
  readonly boxes: readonly PageBox[]
}

/**
 * The page of a scan or a PDF on which the chosen item stands, with a box around the words of every item on it.
 *
 * @param wanted the page that the reader turned to; null = the one of the chosen item
 * @returns null for a file without pages to look at
 */
export function pageViewOf(
  planId: string,
  reading: KeptReading | null,
  items: readonly SourceItem[],
  chosen: string | null,
  wanted: number | null,
): PageView | null {
  const source = reading?.source
  if (source === undefined || !reading) return null
  const pages = reading.file.pages ?? 1
  const blocksOf = (item: SourceItem) =>
    item.places.flatMap(({ start, end }) =>
      source.filter(block => block.place.start < end && block.place.end > start),
    )
  const first = items.find(item => item.code === chosen)
  const own = first === undefined ? null : (blocksOf(first)[0]?.place.page ?? first.places[0]?.page ?? null)
  const page = Math.min(pages, Math.max(1, wanted ?? own ?? 1))
  if (pageOfFile(reading.file, page) === null) return null
  const boxes = items.flatMap(item =>
    blocksOf(item).flatMap(({ place }): PageBox[] =>
      place.page === page && place.box
        ? [{ box: place.box, code: item.code, href: item.href, chosen: item.code === chosen }]
        : [],
    ),
  )
  return { page, pages, picture: `/ke-hoach/${planId}/trang/${page}`, boxes }
}
