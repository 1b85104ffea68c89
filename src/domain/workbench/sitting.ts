import { type WorkKind, workKinds } from './work-kinds.ts'

/** How long somebody may have. */
export const sittingMinutes = [10, 20, 30, 60] as const

/** How many pieces of a kind fit into so many minutes; one at least, so that a short break is of use too. */
export function piecesThatFit(kind: WorkKind, minutes: number): number {
  return Math.max(1, Math.floor(minutes / workKinds[kind].minutes))
}

export type PieceState = 'ahead' | 'done' | 'passed'

export interface Piece {
  readonly position: number
  readonly subjectId: string
  readonly state: PieceState
}

export interface Progress {
  readonly done: number
  readonly passed: number
  readonly total: number
  /** What comes next; undefined at the end. */
  readonly next: Piece | undefined
}

/** How far a sitting has come. A piece that waits no longer is done, whoever did it. */
export function tellProgress(pieces: readonly Piece[], waiting: ReadonlySet<string>): Progress {
  const isDone = ({ state, subjectId }: Piece) =>
    state === 'done' || (state === 'ahead' && !waiting.has(subjectId))
  const passed = pieces.filter(({ state }) => state === 'passed').length
  const next = pieces
    .toSorted((one, other) => one.position - other.position)
    .find((piece) => piece.state === 'ahead' && !isDone(piece))
  return { done: pieces.filter(isDone).length, passed, total: pieces.length, next }
}
