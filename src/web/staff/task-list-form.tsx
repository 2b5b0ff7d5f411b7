import { formatDay } from '../../domain/format-vi.ts'
import { NO_FILTER } from '../../domain/task-filter.ts'
import { planName } from '../../words/plan.ts'
import { TASK_LIST } from '../../words/task-list.ts'
import { SubmitButton } from '../ui/button.tsx'
import { DateField, Field, HiddenFields, Select } from '../ui/form.tsx'
import { addressQuery, LIST_PATH, type ListAddress } from './task-filter.ts'
import type { ListChoices } from './task-list.tsx'

/** The conditions of a list, folded away until they are wanted; a plain form that makes an address. */
export const NarrowForm = (props: { address: ListAddress; choices: ListChoices }) => {
  const { filter, form, year } = props.address
  const kept = new URLSearchParams(
    addressQuery({ form, year, filter: { ...NO_FILTER, group: filter.group } }),
  )
  const narrowed = addressQuery({ filter: { ...filter, group: null } }) !== ''
  const units = props.choices.units.map(unit => ({ value: unit.id, label: unit.name }))
  return (
    <details class="narrow" open={narrowed}>
      <summary>{TASK_LIST.narrow}</summary>
      <form method="get" action={LIST_PATH}>
        <HiddenFields fields={Object.fromEntries(kept)} />
        <div class="narrow-fields">
          <Field name="tim" label={TASK_LIST.typed} value={filter.typed} type="search" />
          <Select
            name="don-vi"
            label={TASK_LIST.unit}
            empty={TASK_LIST.any}
            value={filter.unitId ?? ''}
            options={units}
          />
          <Select
            name="tham-gia"
            label={TASK_LIST.withUnit}
            empty={TASK_LIST.any}
            value={filter.withUnitId ?? ''}
            options={units}
          />
          <Select
            name="theo-doi"
            label={TASK_LIST.following}
            empty={TASK_LIST.any}
            value={filter.followingUnitId ?? ''}
            options={units}
          />
          <Select
            name="nguoi"
            label={TASK_LIST.owner}
            empty={TASK_LIST.any}
            value={filter.ownerId ?? ''}
            options={props.choices.people.map(person => ({ value: person.id, label: person.name }))}
          />
          <Select
            name="ke-hoach"
            label={TASK_LIST.plan}
            empty={TASK_LIST.any}
            value={filter.planId ?? ''}
            options={props.choices.plans.map(plan => ({ value: plan.id, label: planName(plan) }))}
          />
          <Select
            name="nhom"
            label={TASK_LIST.section}
            empty={TASK_LIST.any}
            value={filter.section ?? ''}
            options={props.choices.sections.map(section => ({ value: section, label: section }))}
          />
          {filter.targetId === null ? null : <input type="hidden" name="chi-tieu" value={filter.targetId} />}
          {filter.documentId === null ? null : (
            <input type="hidden" name="van-ban" value={filter.documentId} />
          )}
          <DateField
            name="tu"
            label={TASK_LIST.from}
            example={false}
            value={filter.dueFrom === null ? '' : formatDay(filter.dueFrom)}
          />
          <DateField
            name="den"
            label={TASK_LIST.to}
            example={false}
            value={filter.dueTo === null ? '' : formatDay(filter.dueTo)}
          />
        </div>
        <div class="btns">
          <SubmitButton dense>{TASK_LIST.apply}</SubmitButton>
          <a href={LIST_PATH}>{TASK_LIST.clear}</a>
        </div>
      </form>
    </details>
  )
}
