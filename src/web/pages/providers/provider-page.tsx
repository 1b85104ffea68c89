import type { ConfirmationRequest } from '../../../domain/providers/confirmation-request.ts'
import type { OwnProvider } from '../../../services/providers/load-own-providers.ts'
import { ConfirmationTally } from '../../components/confirmation-mark.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { isAskable } from './ask-page.tsx'
import { RequestList } from './request-list.tsx'
import { SessionList } from './session-list.tsx'
import { StandingPart } from './standing-part.tsx'

interface ProviderPageProps {
  readonly frame: Frame
  readonly provider: OwnProvider
  readonly requests: readonly ConfirmationRequest[]
  readonly now: Date
  /** What was just done, in words. */
  readonly done: string | undefined
}

/** One provider: what the standing is and who says so, which hours are confirmed, and the links sent. */
export function ProviderPage({ frame, provider, requests, now, done }: ProviderPageProps) {
  const { text } = frame.language
  const words = text.providers
  const { id, sessions, hours } = provider
  const name = provider.counts.name ?? words.nameless
  return (
    <Layout frame={frame} title={name}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.providers.href()}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{name}</bdi>
          </h1>
          {done ? (
            <div class="at-note" role="status">
              <p>{done}</p>
            </div>
          ) : null}
          <section class="at-card" aria-labelledby="confirmation">
            <h2 class="govuk-heading-m" id="confirmation">
              {words.confirmation.title}
            </h2>
            <ConfirmationTally frame={frame} hours={hours} />
            {sessions.some(isAskable) ? (
              <p>
                <a class="govuk-button" href={paths.askToConfirm.href(id)}>
                  {words.confirmation.ask}
                </a>
              </p>
            ) : (
              <p>
                {sessions.some(({ isAhead }) => isAhead)
                  ? words.confirmation.onlyAhead
                  : words.confirmation.nothingToAsk}
              </p>
            )}
            <RequestList {...{ frame, requests, now }} />
            <SessionList frame={frame} sessions={sessions} />
          </section>
          <section class="at-card" aria-labelledby="standing">
            <h2 class="govuk-heading-m" id="standing">
              {words.standing.title}
            </h2>
            <StandingPart {...{ frame, provider }} />
            <Ways frame={frame} provider={provider} />
          </section>
        </div>
      </main>
    </Layout>
  )
}

function Ways({ frame, provider }: Pick<ProviderPageProps, 'frame' | 'provider'>) {
  const words = frame.language.text.providers.standing
  const { id, links, questions, enteredName } = provider
  return (
    <div class="at-actions">
      <a class="govuk-link" href={paths.findProvider.href({ for: id, name: enteredName })}>
        {words.findThis}
      </a>
      {questions.length === 0 ? (
        <ActionButton frame={frame} action={paths.askAboutProvider.href(id)} label={words.ask} look="link" />
      ) : null}
      {links.map(({ association }) => (
        <ActionButton
          frame={frame}
          action={paths.unlinkProvider.href(id)}
          label={words.unlink(association.name)}
          fields={{ association: association.id }}
          look="link"
        />
      ))}
      <a class="govuk-link" href={paths.entry.href('providers', id)}>
        {words.edit}
      </a>
    </div>
  )
}
