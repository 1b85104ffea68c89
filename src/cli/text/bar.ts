const cells = 24

/** A bar of `have` out of `need`. It is full only when `need` is reached. */
export function bar(have: number, need: number): string {
  const share = Math.min(Math.max(have / need, 0), 1)
  const filled = Math.floor(share * cells)
  return '█'.repeat(filled) + '░'.repeat(cells - filled)
}
