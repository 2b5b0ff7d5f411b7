import { type FileRefusal, type FileRefusalCode, refuseFile } from '../../domain/refusal-of-file.ts'

/** Carries a refusal out of the depth of a parser; caught by `refusalOr`, never seen outside `open/`. */
export class Refused extends Error {
  readonly refusal: FileRefusal
  constructor(code: FileRefusalCode) {
    super(code.code)
    this.refusal = refuseFile(code)
  }
}

/** Runs `work`; a refusal thrown inside becomes the result, every other error passes. */
export async function refusalOr<T>(work: () => T | Promise<T>): Promise<T | FileRefusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
