import { type Strength, strengths } from '../../../../domain/portfolio/competency-matrix.ts'
import type { Language } from '../../../messages/messages.ts'

/** How strong evidence is: so many of three steps are filled, and the word beside them says the same. */
export function StrengthMark({ strength, language }: { strength: Strength; language: Language }) {
  const filled = strengths.length - 1 - strengths.indexOf(strength)
  return (
    <span class={`at-strength at-strength--${strength}`}>
      <svg width="30" height="14" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((step) => (
          <rect
            class={step < filled ? 'at-strength__on' : 'at-strength__off'}
            x={String(step * 10 + 1)}
            y={String(9 - step * 4)}
            width="7"
            height={String(4 + step * 4)}
            rx="1.5"
          />
        ))}
      </svg>
      {language.text.competencies.strengths[strength]}
    </span>
  )
}
