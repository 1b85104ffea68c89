import type { ProviderHours, ProviderTold } from '../../../../domain/portfolio/tell-provider.ts'
import type { ProviderEntry } from '../../../../evaluation/portfolio.ts'
import { State } from '../../../components/state.tsx'
import type { Language } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'

interface ProviderCardProps {
  readonly provider: ProviderEntry
  readonly told: ProviderTold
  readonly language: Language
}

/** How much supervision came from a provider, and what the standing means for those hours. */
export function ProviderCard({ provider, told, language }: ProviderCardProps) {
  const { text, format } = language
  const words = text.counts.provider
  const { sessions, hours, standards } = told
  const search = { words: provider.name ?? provider.id }
  return (
    <section class="at-card" id="counts" aria-labelledby="counts-title">
      <h2 class="govuk-heading-s" id="counts-title">
        {words.title}
      </h2>
      <p>
        {sessions === 0 ? words.none : words.sessions(format.figure(sessions), format.figure(hours))}{' '}
        <a
          class="govuk-link"
          href={sessions === 0 ? paths.newEntry.href('rsc') : paths.section.href('rsc', search)}
        >
          {sessions === 0 ? words.log : words.see}
        </a>
      </p>
      <h3 class="at-group">{words.standing}</h3>
      <Standing {...{ provider, told, language }} />
      {sessions > 0 ? (
        <ul class="at-places">
          {standards.map((each) => (
            <OnStandard hours={each} language={language} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Standing({ provider, told: { standing }, language: { text } }: ProviderCardProps) {
  const words = text.counts.provider
  const named = (list: ProviderEntry['endorsements'] = []) =>
    [...new Set(list.map(({ category }) => text.category[category]))].join(', ')
  const { endorsements, vetted } = provider
  if (standing === 'stated')
    return (
      <p>
        {endorsements?.length ? words.held(named(endorsements)) : null}{' '}
        {vetted?.length ? words.vetted(named(vetted)) : null}
      </p>
    )
  return (
    <p>
      {standing === 'unknown' ? words.unknown : words.noEndorsement}{' '}
      <a class="govuk-link" href={paths.provider.href(provider.id)}>
        {words.tell}
      </a>
    </p>
  )
}

function OnStandard({ hours, language }: { hours: ProviderHours; language: Language }) {
  const { text, format } = language
  const words = text.counts
  const { standard, title, requirement, countedHours, notCountedHours, share, codes } = hours
  const reasons = codes.map((code) => words.shortly[code]).join('; ')
  return (
    <li>
      <a class="govuk-link" href={`${paths.home.href({ standard })}#requirement-${requirement}`}>
        {title}
      </a>
      {countedHours > 0 ? (
        <State kind="met">{words.provider.counts(format.figure(countedHours), format.percent(share))}</State>
      ) : null}
      {notCountedHours > 0 ? (
        <State kind="none">{words.provider.doNot(format.figure(notCountedHours), reasons)}</State>
      ) : null}
    </li>
  )
}
