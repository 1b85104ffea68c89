import {
  type AreaEvidence,
  competencyMatrix,
  type DomainEvidence,
} from '../../../domain/portfolio/competency-matrix.ts'
import { reviewFields } from '../../../domain/reviews/read-review-form.ts'
import type { SeenReview } from '../../../services/reviews/see-review.ts'
import { FieldError } from '../../components/field-error.tsx'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { StrengthMark } from '../portfolio/competencies/strength.tsx'
import { choicesOf, TickSet } from './tick-set.tsx'

interface AreasPartProps {
  readonly frame: Frame
  readonly seen: SeenReview
  readonly form: FormView
  readonly describe: (entry: string) => EntryLabel
}

/** The competency matrix with the applicant's claims, and the reviewer's tick apart from them. */
export function AreasPart({ frame, seen, form, describe }: AreasPartProps) {
  const words = frame.language.text.reviews.review
  const matrix = competencyMatrix(seen.submitted.portfolio, seen.domains)
  return (
    <section id="areas" aria-labelledby="areas-title">
      <h2 class="govuk-heading-m" id="areas-title">
        {words.areas}
      </h2>
      <p class="at-quiet">{words.areasLead}</p>
      {matrix.map((domain) => (
        <DomainTicks {...{ frame, form, domain, describe }} />
      ))}
    </section>
  )
}

type DomainProps = Omit<AreasPartProps, 'seen'> & { readonly domain: DomainEvidence }

function DomainTicks({ frame, form, domain, describe }: DomainProps) {
  const { text, format } = frame.language
  const words = text.reviews
  const id = `domain-${domain.domain}`
  const rest = reviewFields.restOf(domain.domain)
  return (
    <section class="at-card" aria-labelledby={id}>
      <h3 class="govuk-heading-s" id={id}>
        {domain.label}
      </h3>
      {domain.isLookedAtHardest ? <p class="at-quiet">{words.review.hardest}</p> : null}
      {domain.isShownByRaters ? <p class="at-quiet">{words.review.byRaters}</p> : null}
      <ul class="at-areas">
        <li class="at-areas__rest">
          <span class="at-areas__name" id={`${rest}-label`}>
            {words.review.rest(domain.label)}
          </span>
          <TickSet
            name={rest}
            labelledBy={`${rest}-label`}
            choices={[{ value: '', label: words.review.restOpen }, ...choicesOf(words.areaTicks)]}
            value={valueIn(form, rest)}
          />
        </li>
      </ul>
      <details class="at-fold" open={wantsReviewer(domain, form)}>
        <summary>
          {words.review.areaByArea(format.figure(domain.areas.length))}
          <span class="govuk-visually-hidden">: {domain.label}</span>
        </summary>
        <ul class="at-areas">
          {domain.areas.map((area) => (
            <AreaTicks {...{ frame, form, area, describe }} />
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Area by area where an area is claimed by nothing or was ticked apart, and in what is looked at hardest. */
function wantsReviewer({ areas, isLookedAtHardest }: DomainEvidence, form: FormView): boolean {
  const isApart = ({ area }: AreaEvidence) => {
    const name = reviewFields.area(area)
    return valueIn(form, name) !== '' || problemIn(form, name) !== undefined
  }
  return areas.some(isApart) || isLookedAtHardest
}

type AreaProps = Omit<AreasPartProps, 'seen'> & { readonly area: AreaEvidence }

function AreaTicks({ frame, form, area, describe }: AreaProps) {
  const { language } = frame
  const { text } = language
  const name = reviewFields.area(area.area)
  const problem = problemIn(form, name)
  return (
    <li>
      <div>
        <span class="at-areas__name" id={`${name}-label`}>
          {area.label}
        </span>
        {problem ? <FieldError id={`${name}-error`} prefix={text.fault.prefix} message={problem} /> : null}
        <Claims {...{ area, describe, language }} />
      </div>
      <TickSet
        name={name}
        labelledBy={`${name}-label`}
        choices={choicesOf(text.reviews.areaTicks)}
        value={valueIn(form, name)}
      />
    </li>
  )
}

function Claims({
  area,
  describe,
  language,
}: Pick<AreaProps, 'area' | 'describe'> & { language: Frame['language'] }) {
  const { text, format } = language
  const words = text.reviews.review
  if (area.evidence.length === 0)
    return (
      <p class="at-areas__claim">
        <StrengthMark strength="none" language={language} />
      </p>
    )
  return (
    <details class="at-fold at-areas__claim">
      <summary>
        <StrengthMark strength={area.strength} language={language} />{' '}
        {area.evidence
          .map(({ kind, entries }) =>
            words.claim(text.competencies.kinds[kind], format.figure(entries.length)),
          )
          .join(', ')}
        <span class="govuk-visually-hidden"> {area.label}</span>
      </summary>
      <ul class="at-entries at-fold__body">
        {area.evidence.flatMap(({ entries }) =>
          entries.map((entry) => {
            const { label, when, href } = describe(entry)
            return (
              <li>
                {href ? (
                  <a class="govuk-link" href={href}>
                    <bdi>{label}</bdi>
                  </a>
                ) : (
                  <bdi>{label}</bdi>
                )}{' '}
                <span class="at-entries__when">{when}</span>
              </li>
            )
          }),
        )}
      </ul>
    </details>
  )
}
