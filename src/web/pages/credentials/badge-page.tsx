import type { Verification } from '../../../domain/credentials/verification.ts'
import type { FoundBadge } from '../../../services/credentials/see-badge.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { linkedInUrl } from './linked-in.ts'
import { ResultCard } from './result-card.tsx'

interface BadgePageProps {
  readonly frame: Frame
  readonly found: FoundBadge & { readonly verification: Verification }
  readonly baseUrl: string
}

/** A badge as its holder shows it: whether it holds, and its files to take along. */
export function BadgePage({ frame, found, baseUrl }: BadgePageProps) {
  const { badge, association, verification } = found
  const words = frame.language.text.credentials.badge
  const title = verification.claims?.title ?? badge.number
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column at-verify">
          <p class="at-eyebrow">{words.lead(association.name)}</p>
          <h1 class="govuk-heading-xl">
            <bdi>{withoutBidiControls(badge.nameShown)}</bdi>
          </h1>
          <ResultCard language={frame.language} verification={verification} />
          {verification.outcome === 'valid' ? (
            <TakeAlong frame={frame} found={found} baseUrl={baseUrl} title={title} />
          ) : (
            <p>{words.gone}</p>
          )}
          {badge.replacedBy === null ? null : (
            <p>
              <a class="govuk-link" href={paths.badge.href(badge.replacedBy)}>
                {words.newer}
              </a>
            </p>
          )}
          <p>
            <a class="govuk-link" href={paths.verify.href()}>
              {words.checkYourself}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function TakeAlong({ frame, found, baseUrl, title }: BadgePageProps & { readonly title: string }) {
  const words = frame.language.text.credentials.badge
  const { badge, association } = found
  const linkedIn = linkedInUrl({
    name: title,
    organization: association.name,
    awardedOn: badge.awardedOn,
    validUntil: badge.validUntil,
    number: badge.number,
    url: `${baseUrl}${paths.badge.href(badge.id)}`,
  })
  return (
    <section class="at-card" aria-labelledby="take">
      <h2 class="govuk-heading-m" id="take">
        {words.take}
      </h2>
      <p>{words.takeLead}</p>
      <ul class="at-files">
        {(['png', 'svg', 'json', 'jwt'] as const).map((form) => (
          <li>
            <a class="govuk-link" href={paths.badge.href(badge.id, form)} download>
              {words.forms[form]}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={linkedIn} rel="noopener noreferrer">
            {words.linkedIn}
          </a>
          <span class="at-quiet">{words.linkedInHint}</span>
        </li>
      </ul>
    </section>
  )
}
