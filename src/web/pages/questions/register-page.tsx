import type { ListedProvider } from '../../../domain/providers/registered-provider.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { standingWords } from '../providers/standing-words.ts'

interface RegisterPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  /** What is searched for; empty for all. */
  readonly name: string
  readonly page: number
  readonly hasMore: boolean
  readonly providers: readonly ListedProvider[]
  readonly note: string | undefined
}

/** The register of an association, for those who keep it. */
export function RegisterPage({
  frame,
  association,
  name,
  page,
  hasMore,
  providers,
  note,
}: RegisterPageProps) {
  const { text } = frame.language
  const words = text.questions.register
  const to = (at: number) => paths.register.href(association.shortId, { name, page: String(at) })
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.questions.href(association.shortId)}>
              {text.questions.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{words.lead}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.newRegistered.href(association.shortId)}>
              {words.add}
            </a>
            <a class="govuk-link" href={paths.registerList.href(association.shortId)}>
              {text.questions.list.title}
            </a>
          </p>
          <search>
            <form method="get" action={paths.register.href(association.shortId)} class="at-search">
              <TextField
                name="name"
                label={words.label}
                value={name}
                autocomplete="off"
                errorPrefix={text.fault.prefix}
              />
              <button type="submit" class="govuk-button govuk-button--secondary">
                {words.search}
              </button>
              {name === '' ? null : (
                <a class="govuk-link" href={paths.register.href(association.shortId)}>
                  {words.showAll}
                </a>
              )}
            </form>
          </search>
          {providers.length === 0 ? <p>{name === '' ? words.none : words.noneFound(name)}</p> : null}
          {providers.length > 0 ? (
            <ul class="at-card at-lines">
              {providers.map((provider) => (
                <li>
                  <a
                    class="govuk-link at-lines__name"
                    href={paths.registered.href(association.shortId, provider.id)}
                  >
                    <bdi>{provider.name}</bdi>
                  </a>
                  <span class="at-lines__when">
                    {standingWords(provider, frame.language, (shortId) => shortId).join('. ')}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          <p class="at-pages">
            {page > 1 ? (
              <a class="govuk-link" rel="prev" href={to(page - 1)}>
                {words.newer}
              </a>
            ) : null}
            {hasMore ? (
              <a class="govuk-link" rel="next" href={to(page + 1)}>
                {words.older}
              </a>
            ) : null}
          </p>
        </div>
      </main>
    </Layout>
  )
}
