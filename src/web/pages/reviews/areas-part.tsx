import type { AreaEvidence } from '../../../domain/portfolio/competency-matrix.ts'
import { reviewFields } from '../../../domain/reviews/review-fields.ts'
import { FieldError } from '../../components/field-error.tsx'
import type { Frame } from '../../components/layout.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { StrengthMark } from '../portfolio/competencies/strength.tsx'
import { FoldedPart } from './folded-part.tsx'
import type { ReviewPlan } from './plan-review.ts'
import { choicesOf, TickSet } from './tick-set.tsx'

interface AreasPartProps {
  readonly frame: Frame
  readonly form: FormView
  readonly plan: ReviewPlan
  readonly describe: (entry: string) => EntryLabel
}

/** The competency matrix with the applicant's claims, folded by domain, and the reviewer's tick apart from them. */
export function AreasPart({ frame, form, plan, describe }: AreasPartProps) {
  const { language } = frame
  const words = language.text.reviews.review
  return (
    <section class="at-card" id="areas" aria-labelledby="areas-title">
      <h2 class="govuk-heading-m" id="areas-title">
        {words.areas}
      </h2>
      <p class="at-quiet">{words.areasLead}</p>
      {plan.domains.map((domain) => (
        <FoldedPart
          {...{ id: domain.id, label: domain.label, left: domain.left, language }}
          isOpen={domain.isOpen}
        >
          {domain.isLookedAtHardest ? <p class="at-quiet">{words.hardest}</p> : null}
          {domain.isShownByRaters ? <p class="at-quiet">{words.byRaters}</p> : null}
          <ul class="at-areas">
            <RestTicks {...{ frame, form, domain }} />
            {domain.areas.map((area) => (
              <AreaTicks {...{ frame, form, area, describe }} rest={reviewFields.restOf(domain.domain)} />
            ))}
          </ul>
        </FoldedPart>
      ))}
    </section>
  )
}

interface RestProps extends Pick<AreasPartProps, 'frame' | 'form'> {
  readonly domain: ReviewPlan['domains'][number]
}

function RestTicks({ frame, form, domain }: RestProps) {
  const { reviews: words } = frame.language.text
  const rest = reviewFields.restOf(domain.domain)
  return (
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
  )
}

interface AreaProps extends Omit<AreasPartProps, 'plan'> {
  readonly area: AreaEvidence
  /** The field that says what holds for all areas of the domain that are left open. */
  readonly rest: string
}

function AreaTicks({ frame, form, area, rest, describe }: AreaProps) {
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
        asks={rest}
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
