import { z } from 'zod'
import { DOCUMENT_DIRECTIONS, DOCUMENT_KINDS, issuerKey } from '../domain/directing-document.ts'
import { searchKey } from '../domain/order-vi.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { documentFacets, documentsOf, tasksOfDocuments } from '../store/document.ts'
import { look } from './use-case.ts'

const PAGE = 50

/** The register of documents, newest first, 50 at a time or all; every word of the question must occur, marks or not. */
export const showDocuments = look({
  name: 'show-documents',
  input: z.object({
    direction: z.enum(DOCUMENT_DIRECTIONS).optional(),
    kind: z.enum(DOCUMENT_KINDS).optional(),
    year: z.number().int().optional(),
    issuer: z.string().max(200).optional(),
    question: z.string().max(200).default(''),
    /** From 1; null for all of them, as a file takes them. */
    page: z.number().int().min(1).max(10_000).nullable().default(1),
  }),
  async run(work, { direction, kind, year, issuer, question, page }) {
    const no = work.authorise(may(work.actor, 'document.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const words = searchKey(question).split(' ').filter(Boolean)
    const scope = {
      direction,
      kind,
      year,
      issuerKey: issuer === undefined || issuer === '' ? undefined : issuerKey(issuer),
      words,
    }
    const [found, facets] = await Promise.all([
      documentsOf(
        trx,
        localityId,
        scope,
        page === null ? null : { limit: PAGE + 1, skip: (page - 1) * PAGE },
      ),
      documentFacets(trx, localityId),
    ])
    const documents = page === null ? found : found.slice(0, PAGE)
    const links = await tasksOfDocuments(
      trx,
      localityId,
      documents.map(one => one.id),
    )
    const linked = Map.groupBy(links, link => link.documentId)
    return done({
      documents: documents.map(one => ({ ...one, tasks: linked.get(one.id)?.length ?? 0 })),
      more: found.length > documents.length,
      page: page ?? 1,
      facets,
      mayRegister: may(work.actor, 'document.register', work.here).ok,
    })
  },
})
