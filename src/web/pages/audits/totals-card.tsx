import type { ProofTotal } from '../../../domain/audits/weigh-proof.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { State } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'
import { nameStandard } from '../../name-standard.ts'

interface TotalsCardProps {
  readonly totals: readonly ProofTotal[]
  readonly language: Language
}

/** The running total: of each requirement, what was claimed and what is proven. */
export function TotalsCard({ totals, language }: TotalsCardProps) {
  const words = language.text.audits.audited
  const standards = [...Map.groupBy(totals, ({ standard }) => standard)]
  return (
    <section class="at-card" aria-labelledby="totals">
      <h2 class="govuk-heading-m" id="totals">
        {words.totals}
      </h2>
      {totals.length === 0 ? <p>{words.noTotals}</p> : null}
      {standards.map(([standard, own]) => (
        <>
          {standards.length > 1 ? (
            <h3 class="govuk-heading-s">{nameStandard(standard, language.text)}</h3>
          ) : null}
          <ul class="at-proof">
            {own.map((total) => (
              <Total total={total} language={language} />
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

function Total({ total, language }: { total: ProofTotal; language: Language }) {
  const { text, format } = language
  const words = text.audits.audited
  const { title, need, claimed, proven, open, missing } = total
  const isEnough = proven >= need
  const kind = isEnough ? 'met' : proven > 0 ? 'short' : 'none'
  return (
    <li>
      <p>
        <b>{title}</b>{' '}
        <State kind={missing > 0 ? 'none' : kind}>
          {isEnough
            ? words.enough
            : missing > 0
              ? words.missing(text.audits.hours(format.missing(missing)))
              : words.open}
        </State>
      </p>
      <ProgressBar have={proven} need={need} kind={kind} />
      <p class="at-quiet">
        {words.total(format.figure(proven), format.figure(need))},{' '}
        {words.rest(format.figure(claimed), format.figure(open))}
      </p>
    </li>
  )
}
