import type { Mattering } from '../../../../domain/portfolio/standards-that-matter.ts'
import type { Place } from '../../../../domain/portfolio/tell-entry.ts'
import type { Language } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'

/** Leads to the requirement on the home page, whose figures say the same. */
export function PlaceLink({ place: { standard, requirement, title } }: { place: Place }) {
  return (
    <a class="govuk-link" href={`${paths.home.href({ standard })}#requirement-${requirement}`}>
      {title}
    </a>
  )
}

export function Amount({ place: { amount, unit }, language }: { place: Place; language: Language }) {
  if (unit !== 'hours' && unit !== 'months') return null
  const figure = language.format.figure(amount)
  return (
    <span class="at-num">
      <b>{figure}</b> {language.text.unit(unit, figure)}
    </span>
  )
}

export function titleOf(standard: string, { near, far }: Mattering): string {
  return [...near, ...far].find(({ edition }) => edition.standard === standard)?.edition.title ?? standard
}
