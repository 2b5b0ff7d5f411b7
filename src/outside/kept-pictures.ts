/** Pictures that were made not long ago, by name; those that were not asked for longest leave first. */
export type KeptPictures<Refusal extends object> = {
  /** The picture of this name, made now when it is not kept. Two that ask at once share one making. */
  readonly get: (name: string, make: () => Promise<Uint8Array | Refusal>) => Promise<Uint8Array | Refusal>
}

/** @param bytes how much is kept at most */
export function keepPictures<Refusal extends object>(bytes: number): KeptPictures<Refusal> {
  const kept = new Map<string, Uint8Array>()
  const coming = new Map<string, Promise<Uint8Array | Refusal>>()
  let held = 0
  const keep = (name: string, picture: Uint8Array) => {
    if (picture.length > bytes) return
    kept.set(name, picture)
    held += picture.length
    for (const [oldest, one] of kept) {
      if (held <= bytes) break
      kept.delete(oldest)
      held -= one.length
    }
  }
  return {
    get: async (name, make) => {
      const known = kept.get(name)
      if (known !== undefined) {
        kept.delete(name)
        kept.set(name, known)
        return known
      }
      const making = coming.get(name) ?? make()
      coming.set(name, making)
      try {
        const picture = await making
        if (picture instanceof Uint8Array && !kept.has(name)) keep(name, picture)
        return picture
      } finally {
        coming.delete(name)
      }
    },
  }
}
