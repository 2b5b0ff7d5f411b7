import { BUDGET_STEPS, type BudgetSums } from '../../domain/budget.ts'
import type { TaskMoney } from '../../usecases/task-money.ts'
import { amountWords, BUDGET, SOURCE_WORDS, STEP_WORDS } from '../../words/budget.ts'
import { Card } from '../ui/card.tsx'

const said = (sums: BudgetSums): string =>
  BUDGET_STEPS.map(step => `${STEP_WORDS[step].toLocaleLowerCase('vi')} ${amountWords(sums[step])}`).join(
    ', ',
  )

/** What was estimated, allocated, spent and settled for a task, source by source; nothing where nothing was. */
export const TaskMoneyCard = ({ money }: { money: TaskMoney | null }) =>
  money === null ? null : (
    <Card title={BUDGET.ofTask}>
      <p class="small ink2">{BUDGET.millions}</p>
      <dl class="facts">
        {money.bySource.map(one => (
          <>
            <dt>{SOURCE_WORDS[one.source]}</dt>
            <dd>{said(one.sums)}</dd>
          </>
        ))}
        {money.bySource.length < 2 ? null : (
          <>
            <dt>{BUDGET.total}</dt>
            <dd>{said(money.total)}</dd>
          </>
        )}
        <dt>{BUDGET.left}</dt>
        <dd>{amountWords(money.total['phan-bo'] - money.total.chi)}</dd>
      </dl>
      <p>
        <a href={`/kinh-phi?nam=${money.year}`}>{BUDGET.toYear(money.year)}</a>
      </p>
    </Card>
  )
