import type { OwnProvider } from '../../../services/providers/load-own-providers.ts'
import { ConfirmationTally } from '../../components/confirmation-mark.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { StandingPart } from './standing-part.tsx'

/** All providers of a portfolio, each with standing and confirmed hours. */
export function ProvidersPage({ frame, providers }: { frame: Frame; providers: readonly OwnProvider[] }) {
  const { text } = frame.language
  const words = text.providers
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.portfolio.href()}>
              {text.portfolio.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{providers.length === 0 ? words.none : words.lead}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.findProvider.href()}>
              {words.find}
            </a>
            <a class="govuk-link" href={paths.newEntry.href('providers')}>
              {words.enter}
            </a>
          </p>
          {providers.map((provider) => (
            <section class="at-card" aria-labelledby={`provider-${provider.id}`}>
              <h2 class="govuk-heading-m" id={`provider-${provider.id}`}>
                <a class="govuk-link" href={paths.provider.href(provider.id)}>
                  <bdi>{provider.counts.name ?? words.nameless}</bdi>
                </a>
              </h2>
              <StandingPart {...{ frame, provider }} />
              <ConfirmationTally frame={frame} hours={provider.hours} />
            </section>
          ))}
        </div>
      </main>
    </Layout>
  )
}
