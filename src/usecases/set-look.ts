import { z } from 'zod'
import { CONTRASTS, type Look, THEMES } from '../domain/accounts.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import type { Surroundings } from './context.ts'

const schema = z.object({ theme: z.enum(THEMES), contrast: z.enum(CONTRASTS) })

/** Keeps how an account wants its pages to look. A taste, not an act: it stands in no journal. */
export async function setLook(
  { accounts }: Surroundings,
  accountId: string,
  input: unknown,
): Promise<Outcome<Look>> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return refuse('choose-one', 422, { field: 'theme' })
  await accounts.setLook(accountId, parsed.data)
  return done(parsed.data)
}
