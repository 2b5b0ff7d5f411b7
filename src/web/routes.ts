import { routes as assets } from './assets.ts'
import { routes as health } from './health.ts'
import type { Route } from './route.ts'
import { routes as account } from './staff/account.tsx'
import { routes as signIn } from './staff/sign-in.tsx'
import { routes as start } from './staff/start.tsx'

/** All that this system answers to; see `route.ts` for the pattern. */
export const routes: readonly Route[] = [...health, ...assets, ...signIn, ...account, ...start]
