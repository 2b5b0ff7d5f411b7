import type { previewPack } from '../../usecases/preview-pack.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PACK_WHAT_IF } from '../../words/register-what-if.ts'
import { PACKS } from '../../words/score-pack.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

export const PACKS_PATH = '/bo-chi-so'

type Shown = {
  readonly told: Answer<typeof previewPack>
  /** The document as it was brought, which is what is kept. */
  readonly document: string
  readonly form: Form
  readonly again?: Again
}

/** Each criterion as it is in force and as the pack that was brought has it, with the points of both. */
export const packPreview = (visit: StaffVisit, { told, document, form, again }: Shown) => {
  const { pack, version, totals } = told
  const [criterion, change, before, after] = PACK_WHAT_IF.columns
  const inAll = ({ total, most }: typeof totals.after): string => PACKS.total(total, most)
  const title = PACK_WHAT_IF.title(pack.title)
  return visit.page(
    {
      title,
      crumbs: [{ label: PACKS.title, href: PACKS_PATH }, { label: title }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={title}
        sub={PACK_WHAT_IF.sub(version)}
        facts={
          <>
            <b>
              {PACK_WHAT_IF.totals(totals.before === null ? null : inAll(totals.before), inAll(totals.after))}
            </b>{' '}
            {PACK_WHAT_IF.year(told.year)} {PACKS.unscored(totals.after.unscored)}
          </>
        }
      />
      <div class="stack">
        <Card flush>
          <DataTable
            caption={title}
            captionHidden
            columns={[
              { title: criterion, width: 50 },
              { title: change },
              { title: before, numeric: true },
              { title: after, numeric: true },
            ]}
            rows={told.criteria.map(one => {
              const said = one.after ?? one.before
              return {
                cells: [
                  <>
                    {said?.code} {said?.title}
                    <small class="block">
                      <code>{[said?.numerator, said?.denominator ?? ''].filter(Boolean).join(' / ')}</code>
                    </small>
                  </>,
                  PACK_WHAT_IF.change[one.change],
                  one.before === null ? '' : PACKS.of(one.before.given, one.before.points),
                  one.after === null ? '' : PACKS.of(one.after.given, one.after.points),
                ],
              }
            })}
          />
        </Card>
        <Card>
          <form class="fields" method="post" action={PACKS_PATH} novalidate>
            <HiddenFields fields={visit.hidden({ document })} />
            {version === null ? null : (
              <Field {...fieldOf('reason', form, again)} label={PACKS.reason} hint={PACKS.reasonHint} />
            )}
            <div class="btns">
              <SubmitButton primary>{PACK_WHAT_IF.keep((version ?? 0) + 1)}</SubmitButton>
            </div>
          </form>
        </Card>
      </div>
    </>,
  )
}
