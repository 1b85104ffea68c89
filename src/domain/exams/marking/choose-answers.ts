/** A question of the form that was sat, in its order, with what was written. */
interface WrittenAnswer {
  readonly item: string
  readonly text: string
}

interface EssayRule {
  readonly answered: number
  /** Places on the form, counted from 1. */
  readonly compulsory: readonly number[]
}

/**
 * The answers that are marked: the compulsory ones, then what was written in the order of the form, so many as the
 * rules ask. Where less was written, empty ones fill up, and are marked as that.
 */
export function chooseAnswers<Written extends WrittenAnswer>(
  form: readonly Written[],
  { answered, compulsory }: EssayRule,
): Written[] {
  const rankOf = (written: Written, at: number) => {
    if (compulsory.includes(at + 1)) return 0
    return written.text.trim() === '' ? 2 : 1
  }
  const ranked = form.map((written, at) => ({ written, at, rank: rankOf(written, at) }))
  return ranked
    .toSorted((one, other) => one.rank - other.rank || one.at - other.at)
    .slice(0, answered)
    .toSorted((one, other) => one.at - other.at)
    .map(({ written }) => written)
}
