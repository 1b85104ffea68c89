import { State } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'

interface LeftMarkProps {
  /** The id of the part whose questions are counted, by the script too while somebody ticks. */
  readonly part: string
  readonly left: number
  readonly language: Language
}

/** How much of a part is still to be ticked. */
export function LeftMark({ part, left, language: { text, format } }: LeftMarkProps) {
  const words = text.reviews.review
  return (
    <span data-left-in={part}>
      <State kind={left === 0 ? 'met' : 'none'}>
        {left === 0 ? words.allTicked : words.left(format.figure(left))}
      </State>
    </span>
  )
}
