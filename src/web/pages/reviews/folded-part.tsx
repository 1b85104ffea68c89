import type { Child } from 'hono/jsx'
import type { Language } from '../../messages/messages.ts'
import { LeftMark } from './left-mark.tsx'

interface FoldedPartProps {
  readonly id: string
  readonly label: string
  /** How many questions are still open; null where none is asked. */
  readonly left: number | null
  readonly isOpen: boolean
  readonly language: Language
  readonly children: Child
}

/** A part of a review under one line that says what is left in it. What is folded is sent with the rest. */
export function FoldedPart({ id, label, left, isOpen, language, children }: FoldedPartProps) {
  return (
    <details class="at-folded" id={id} open={isOpen}>
      <summary>
        <span class="at-folded__name">{label}</span>{' '}
        {left === null ? (
          <span class="at-quiet">{language.text.reviews.review.nothingToTick}</span>
        ) : (
          <LeftMark part={id} {...{ left, language }} />
        )}
      </summary>
      <div class="at-folded__body">{children}</div>
    </details>
  )
}
