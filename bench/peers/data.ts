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

/** A photograph as small as one can be: the time is to go into keeping it, not into sending it. */
export const PICTURE = new Uint8Array(createCanvas(64, 48).toBuffer('image/png'))

/** A sentence as an officer writes one. */
export const sentence = (turn: number): string => `Đã làm thêm một phần, lần ${turn + 1}`
