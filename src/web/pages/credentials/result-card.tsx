import type { CheckOutcome, Claims, Verification } from '../../../domain/credentials/verification.ts'
import { dayIn } from '../../../domain/day-in.ts'
import { State, type StateKind } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'
import { nameStandard } from '../../name-standard.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { tellFinding } from './tell-finding.ts'

const shapes: Readonly<Record<CheckOutcome, StateKind>> = {
  passed: 'met',
  failed: 'none',
  unknown: 'wait',
  'not-made': 'advice',
}

/** What came of a check, every one of its parts, and what the badge says of itself. */
export function ResultCard({ language, verification }: { language: Language; verification: Verification }) {
  const words = language.text.credentials.result
  const { outcome, checks, issuer, claims } = verification
  return (
    <>
      <section class={`at-card at-verdict at-verdict--${outcome}`} aria-labelledby="verdict">
        <h2 class="govuk-heading-l" id="verdict" tabindex={-1}>
          {words.title[outcome]}
        </h2>
        <p>{words.text[outcome]}</p>
        {issuer.kind === 'other' ? <p>{words.other(issuer.host)}</p> : null}
        {claims && outcome === 'valid' ? <ClaimList language={language} claims={claims} /> : null}
      </section>
      <section class="at-card" aria-labelledby="checks">
        <h2 class="govuk-heading-m" id="checks">
          {words.checks}
        </h2>
        <ol class="at-checks">
          {checks.map((check) => (
            <li>
              <b>{words.names[check.name]}</b>
              <State kind={shapes[check.outcome]}>{words.outcomes[check.outcome]}</State>
              <span class="at-checks__why">{withoutBidiControls(tellFinding(language, check))}</span>
            </li>
          ))}
        </ol>
      </section>
      {claims && outcome !== 'valid' ? (
        <section class="at-card" aria-labelledby="says">
          <h2 class="govuk-heading-m" id="says">
            {words.saysOnly}
          </h2>
          <ClaimList language={language} claims={claims} />
        </section>
      ) : null}
    </>
  )
}

function ClaimList({ language, claims }: { language: Language; claims: Claims }) {
  const { text, format } = language
  const words = text.credentials.result
  const { holder, title, number, issuerName, awardedAt, validFrom, validUntil, answer } = claims
  const day = (at: Date | undefined) => at && format.day(dayIn(at))
  const lines: readonly (readonly [string, string | undefined])[] = [
    [words.holder, holder],
    [words.badge, answer ? nameStandard(answer.standard, text) : title],
    [words.number, number],
    [words.by, issuerName],
    ...(answer
      ? [[words.day, words.answer(answer.wasEndorsed, format.day(answer.day))] as const]
      : ([
          [words.awarded, day(awardedAt)],
          [words.from, day(validFrom)],
          [words.until, day(validUntil)],
        ] as const)),
  ]
  return (
    <dl class="at-claims">
      {lines.map(([label, value]) =>
        value ? (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{withoutBidiControls(value)}</bdi>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
