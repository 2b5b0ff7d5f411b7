import { askPdf, openPdf, PDF, type showPdf } from '../../usecases/pdf-copy.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PDF_COPY, pdfProblem } from '../../words/pdf-copy.ts'
import { download } from '../download.ts'
import { returnPath } from '../return-path.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { HiddenFields } from '../ui/form.tsx'

type Copy = Answer<typeof showPdf>

/** The PDF of a document where it is shown: to be asked for, on its way, there, or why it could not be made. */
export const PdfCopy = (props: { visit: StaffVisit; sha256: string; copy: Copy; back: string }) => {
  const { visit, sha256, copy, back } = props
  if (copy?.pdf != null)
    return (
      <div class="btns">
        <ButtonLink href={`/ban-pdf/${sha256}`} sign="download" download>
          {PDF_COPY.download}
        </ButtonLink>
      </div>
    )
  if (copy !== null && copy.problem === null) return <p class="small ink2">{PDF_COPY.waiting}</p>
  return (
    <form class="btns" method="post" action={`/ban-pdf/${sha256}`}>
      <HiddenFields fields={visit.hidden()} />
      <input type="hidden" name="ve" value={back} />
      {copy?.problem == null ? null : <p class="small ink2">{pdfProblem(copy.problem)}</p>}
      <SubmitButton>{copy === null ? PDF_COPY.ask : PDF_COPY.again}</SubmitButton>
    </form>
  )
}

const ask = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(askPdf, { sha256: visit.param('sha256') }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(returnPath(form.text('ve')), PDF_COPY.asked)
}

const file = async (visit: StaffVisit) => {
  const sha256 = visit.param('sha256')
  const outcome = await visit.send(openPdf, { sha256 })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return download(visit, { name: PDF_COPY.fileName(sha256), mediaType: PDF, body: outcome.value.bytes })
}

export const routes = [
  { method: 'POST', path: '/ban-pdf/:sha256', access: 'session', names: 'pdf-copy', answer: ask },
  { method: 'GET', path: '/ban-pdf/:sha256', access: 'session', names: 'pdf-copy', answer: file },
] as const satisfies readonly Route[]
