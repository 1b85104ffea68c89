import type { ListedProvider } from '../../../domain/providers/registered-provider.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { standingWords } from './standing-words.ts'

interface FindPageProps {
  readonly frame: Frame
  /** What is searched for; empty before the first search. */
  readonly name: string
  readonly found: readonly ListedProvider[]
  /** The provider of the portfolio who is looked for. */
  readonly entry: { readonly id: string; readonly name: string } | undefined
  /** The id that somebody new in the portfolio gets. */
  readonly newId: string
}

/** The registers of all associations by name: to add somebody, or to say who a provider is. */
export function FindPage({ frame, name, found, entry, newId }: FindPageProps) {
  const { text } = frame.language
  const words = text.providers.register
  const title = entry ? words.titleFor(entry.name) : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.providers.href()}>
              {text.providers.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{words.lead}</p>
          <search>
            <form method="get" action={paths.findProvider.href()} class="at-search">
              {entry ? <input type="hidden" name="for" value={entry.id} /> : null}
              <TextField
                name="name"
                label={words.label}
                hint={words.hint}
                value={name}
                autocomplete="off"
                errorPrefix={text.fault.prefix}
              />
              <button type="submit" class="govuk-button">
                {words.search}
              </button>
            </form>
          </search>
          {name !== '' && found.length === 0 ? (
            <p role="status">
              {words.noneFound(name)}{' '}
              {entry ? null : (
                <a class="govuk-link" href={paths.newEntry.href('providers')}>
                  {words.enterInstead}
                </a>
              )}
            </p>
          ) : null}
          {found.map((provider) => (
            <FoundCard {...{ frame, provider, entry, newId }} />
          ))}
        </div>
      </main>
    </Layout>
  )
}

type FoundCardProps = Pick<FindPageProps, 'frame' | 'entry' | 'newId'> & { provider: ListedProvider }

function FoundCard({ frame, provider, entry, newId }: FoundCardProps) {
  const { language } = frame
  const words = language.text.providers.register
  const lines = standingWords(provider, language, (shortId) => shortId)
  return (
    <section class="at-card" aria-labelledby={`found-${provider.id}`}>
      <h2 class="govuk-heading-m" id={`found-${provider.id}`}>
        <bdi>{provider.name}</bdi>
      </h2>
      <p class="at-quiet">{words.register(provider.association.name)}</p>
      {provider.knownNames.length > 0 ? (
        <p class="at-quiet">
          <bdi>{words.alsoKnown(provider.knownNames.join(', '))}</bdi>
        </p>
      ) : null}
      <ul class="at-statements">
        {(lines.length > 0 ? lines : [words.noEndorsement]).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <ActionButton
        frame={frame}
        action={paths.takeProvider.href()}
        label={entry ? words.link : words.take}
        about={provider.name}
        fields={{ registered: provider.id, ...(entry ? { for: entry.id } : { as: newId }) }}
      />
    </section>
  )
}
