import type { Surroundings } from '../usecases/context.ts'
import type { Route } from './route.ts'

/** What the pages are served with; the same for every request. */
export type Site = {
  readonly surroundings: Surroundings
  /** Cookies are marked Secure: TLS here or in front of us. */
  readonly secure: boolean
  /** The address that people type, when it is known; without it the Host header says where we are. */
  readonly publicUrl: string | null
  /** Answers 'ready' or the code of what is not. */
  readonly ready: () => Promise<string>
  readonly routes: readonly Route[]
}
