/** What is on file after the rush, counted in the database. */
export interface Kept {
  readonly passed: number
  /** Received at midnight or later. */
  readonly late: number
  /** Received in the last seconds before it. */
  readonly lastSeconds: number
  readonly signed: number
  readonly recorded: number
  readonly extended: number
}

export type ToServer =
  /** From now on it is this moment there. */
  { readonly kind: 'clock'; readonly at: string } | { readonly kind: 'count' } | { readonly kind: 'stop' }

export type ToBench = { readonly kind: 'ready'; readonly url: string } | ({ readonly kind: 'counted' } & Kept)
