import type { Background, Log, StopReason } from '../domain/ports.ts'

type Running = { readonly controller: AbortController; readonly ended: Promise<void> }

export type OpenedBackground = {
  readonly port: Background
  /** Resolves when all that is under way has ended by itself. */
  readonly settled: () => Promise<void>
  /** Tells everything to stop with the reason 'closing' and waits for it. */
  readonly close: () => Promise<void>
}

/** Keeps what runs in the background of this process, so that it can be stopped, and waited for at the end. */
export function openBackground(log: Log): OpenedBackground {
  const running = new Map<string, Running>()
  const stop = (one: Running | undefined, reason: StopReason) => one?.controller.abort(reason)
  const settled = async () => {
    while (running.size > 0) await Promise.all([...running.values()].map(one => one.ended))
  }
  return {
    port: {
      start: (name, work) => {
        if (running.has(name)) return
        const controller = new AbortController()
        const ended = Promise.resolve()
          .then(() => work(controller.signal))
          .catch((error: unknown) => {
            log('background-failed', { reason: error instanceof Error ? error.name : 'unknown' })
          })
          .finally(() => running.delete(name))
        running.set(name, { controller, ended })
      },
      runs: name => running.has(name),
      stop: name => stop(running.get(name), 'asked'),
    },
    settled,
    close: async () => {
      for (const one of running.values()) stop(one, 'closing')
      await settled()
    },
  }
}
