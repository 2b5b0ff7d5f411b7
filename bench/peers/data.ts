import { createCanvas } from '@napi-rs/canvas'

/** What every system holds: wards with a year's tasks, whose deadlines lie on the 15th of the months in turn. */
export const WARDS = 5
export const TASKS = 120
export const OFFICERS = 4

export type PeerTask = {
  readonly commune: string
  readonly title: string
  readonly owner: string
  readonly due: string
  readonly status: 'overdue' | 'doing'
  readonly progress: number
  readonly product: string
}

export const communeOf = (ward: number): string => `phường Số ${ward}`
export const ownerOf = (ward: number, officer: number): string => `canbo.${ward}.${officer}`

/** The tasks of all wards as rows of one table, ward by ward, as they stand on a day. */
export function peerTasks(today: string): readonly PeerTask[] {
  return Array.from({ length: WARDS * TASKS }, (_, at) => {
    const ward = Math.floor(at / TASKS)
    const index = at % TASKS
    const due = `2026-${String((index % 12) + 1).padStart(2, '0')}-15`
    return {
      commune: communeOf(ward),
      title: `Nhiệm vụ thứ ${index} của kế hoạch`,
      owner: ownerOf(ward, index % OFFICERS),
      due,
      status: due < today ? 'overdue' : 'doing',
      progress: 0,
      product: 'Báo cáo kết quả',
    }
  })
}

/** Who a client is. */
export function seatOf(client: number): { readonly ward: number; readonly officer: number } {
  const seat = client % (WARDS * OFFICERS)
  return { ward: Math.floor(seat / OFFICERS), officer: seat % OFFICERS }
}

/** Which task of its ward a client reports on in a turn: always one that it owns. */
export function taskOfTurn(client: number, turn: number): number {
  const own = TASKS / OFFICERS
  return seatOf(client).officer + OFFICERS * (turn % own)
}

/**
 * A picture as small as one can be, for the time is to go into keeping it and not into sending it; no two are the same,
 * because a system may keep the same one once.
 */
export function pictureOf(client: number, turn: number): Blob {
  const canvas = createCanvas(16, 12)
  const context = canvas.getContext('2d')
  context.fillStyle = `#${(client * 100_000 + turn).toString(16).padStart(6, '0')}`
  context.fillRect(0, 0, 16, 12)
  return new Blob([new Uint8Array(canvas.toBuffer('image/png'))], { type: 'image/png' })
}

/** A sentence as an officer writes one. */
export const sentence = (turn: number): string => `Đã làm thêm một phần, lần ${turn + 1}`
