import type { CaseEffect } from '../../../services/life/see-case.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { CasePageProps } from './case-page.tsx'

/** What staff want to know beside the words: what the person holds, membership, and what it takes off a renewal. */
export function CaseFacts({ frame, association, seen, today }: CasePageProps) {
  const { text, format } = frame.language
  const words = text.life.leave
  const { found, endorsements, memberships, effects, others, policy } = seen
  const current = memberships.filter(({ from, to }) => from <= today && to >= today)
  return (
    <div>
      <section class="at-card" aria-labelledby="effect">
        <h2 class="govuk-heading-s" id="effect">
          {found.state === 'asked' ? words.staff.effectProposed : words.staff.effect}
        </h2>
        {effects.length === 0 ? <p>{words.staff.noEffect}</p> : <Effects {...{ effects, words, format }} />}
      </section>
      <section class="at-card" aria-labelledby="holds">
        <h2 class="govuk-heading-s" id="holds">
          {words.staff.holds}
        </h2>
        <ul class="at-statements">
          {endorsements.map(({ id, standard, state, number }) => (
            <li>
              <a class="govuk-link" href={paths.staffEndorsement.href(association.shortId, id)}>
                {nameStandard(standard, text)}
              </a>
              <br />
              <span class="at-quiet">
                {text.endorsements.state[state]}, {number}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="at-card" aria-labelledby="membership">
        <h2 class="govuk-heading-s" id="membership">
          {words.staff.membership}
        </h2>
        {current.length === 0 ? <p>{words.staff.noMembership}</p> : null}
        {current.map(({ memberOf, to }) => (
          <p>{words.staff.membershipUntil(memberOf.toUpperCase(), format.day(to))}</p>
        ))}
        {policy.keepsMembership ? <p class="at-quiet">{words.staff.keepsMembership}</p> : null}
      </section>
      {others.length === 0 ? null : (
        <section class="at-card" aria-labelledby="others">
          <h2 class="govuk-heading-s" id="others">
            {words.staff.others}
          </h2>
          <ul class="at-statements">
            {others.map(({ id, kind, from, until, state }) => (
              <li>
                <a class="govuk-link" href={paths.case.href(association.shortId, id)}>
                  {words.kind[kind]}, {words.time(format.day(from), format.day(until))}
                </a>
                <br />
                <span class="at-quiet">{words.state[state]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface EffectsProps {
  readonly effects: readonly CaseEffect[]
  readonly words: CasePageProps['frame']['language']['text']['life']['leave']
  readonly format: CasePageProps['frame']['language']['format']
}

function Effects({ effects, words, format }: EffectsProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {effects.map(({ from, until, excused }) => {
        const period = words.time(format.day(from), format.day(until))
        const [count, outOf] = [format.figure(excused.months), format.figure(excused.outOf)]
        return (
          <li>
            {excused.isWhole ? words.staff.effectWhole(period) : words.staff.effectLine(period, count, outOf)}
          </li>
        )
      })}
    </ul>
  )
}
