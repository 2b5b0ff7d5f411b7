/**
 * reading = its file is being read · unread = the file was refused and is gone · draft = under review · adopted = it
 * runs.
 */
export const PLAN_STAGES = ['reading', 'unread', 'draft', 'adopted'] as const
export type PlanStage = (typeof PLAN_STAGES)[number]
