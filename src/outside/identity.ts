import { randomUUIDv7 } from 'node:crypto'
import type { NewId } from '../domain/ports.ts'

/** Ordered by time, so that new rows stand together in an index. */
export const newId: NewId = () => randomUUIDv7()
