import type { BudgetFinding } from '../../domain/budget.ts'
import { findingSentence, findingTitle } from '../../words/budget.ts'

/** What a person is to look into, one line each. */
export const Findings = (props: { of: readonly BudgetFinding[] }) => (
  <ul class="rows">
    {props.of.map(finding => (
      <li>
        <span class="grow">
          <b>{findingTitle(finding)}</b>
          <small>{findingSentence(finding)}</small>
        </span>
      </li>
    ))}
  </ul>
)
