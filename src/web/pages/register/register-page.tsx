import type { RegisterPage as Found, RegisterEntry } from '../../../store/endorsements/register.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { TextField } from '../../forms/text-field.tsx'
import type { RegisterQuery } from '../../paths/register.ts'
import { paths } from '../../paths.ts'
import { type EntryAssociation, paragraphsIn, titleOf } from './parts.ts'

export interface RegisterPageProps {
  readonly frame: Frame
  /** Whose register it is; the network's where it is left out. */
  readonly association: EntryAssociation | undefined
  readonly associations: readonly EntryAssociation[]
  readonly asked: RegisterQuery
  readonly found: Found
  /** The category ids that can be searched for. */
  readonly categories: readonly string[]
  readonly disclaimer: string
}

/** The public register: a search, and who is found. */
export function RegisterPage(props: RegisterPageProps) {
  const { frame, association, found } = props
  const { text } = frame.language
  const words = text.register
  const title = association ? words.titleOf(association.name) : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          {association ? (
            <p class="at-eyebrow">
              <a class="govuk-link" href={paths.publicRegister.href()}>
                {words.allOf}
              </a>
            </p>
          ) : null}
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{words.lead}</p>
          <Search {...props} />
          {found.entries.length === 0 ? <p>{words.none}</p> : <Entries {...props} />}
          <Pages {...props} />
          <p>
            <a
              class="govuk-link"
              href={association ? paths.standing.href(association.shortId) : paths.standingAnywhere.href()}
            >
              {words.askDay}
            </a>
          </p>
          {association ? (
            <p>
              <a class="govuk-link" href={paths.publishedAudits.href(association.shortId)}>
                {text.audits.published.link}
              </a>
            </p>
          ) : null}
          <Disclaimer {...props} />
          {association ? null : <Associations {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function hrefOf({ association }: RegisterPageProps, asked: RegisterQuery): string {
  return association ? paths.registerOf.href(association.shortId, asked) : paths.publicRegister.href(asked)
}

/** A form that only asks, so that its answer has an address. */
function Search(props: RegisterPageProps) {
  const { frame, asked, categories } = props
  const { text } = frame.language
  const words = text.register
  const prefix = { errorPrefix: text.fault.prefix }
  const named: Readonly<Record<string, string | undefined>> = text.category
  return (
    <search>
      <form method="get" action={hrefOf(props, {})} class="at-card at-register-search">
        <TextField
          {...prefix}
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={asked.name ?? ''}
        />
        <TextField
          {...prefix}
          name="place"
          label={words.place}
          hint={words.placeHint}
          value={asked.place ?? ''}
        />
        <Select
          {...prefix}
          name="category"
          label={words.category}
          value={asked.category ?? ''}
          empty={words.anyCategory}
          choices={categories.map((id) => ({ value: id, label: named[id] ?? id }))}
        />
        <button class="govuk-button" type="submit">
          {words.search}
        </button>
      </form>
    </search>
  )
}

function Entries({ frame, association, associations, found }: RegisterPageProps) {
  const words = frame.language.text.register
  return (
    <ul class="at-lines at-card at-register" aria-label={words.results}>
      {found.entries.map((entry) => {
        const owner = association ?? associations.find(({ id }) => id === entry.associationId)
        return owner ? <Entry {...{ frame, entry, owner }} showsOwner={!association} /> : null
      })}
    </ul>
  )
}

interface EntryProps {
  readonly frame: Frame
  readonly entry: RegisterEntry
  readonly owner: EntryAssociation
  readonly showsOwner: boolean
}

function Entry({ frame, entry, owner, showsOwner }: EntryProps) {
  const { language } = frame
  const words = language.text.register
  const where = [entry.place, showsOwner ? owner.name : ''].filter((each) => each !== '')
  return (
    <li>
      <span>
        <a class="govuk-link" href={paths.registerEntry.href(owner.shortId, entry.number)}>
          <bdi>{entry.name}</bdi>
        </a>
      </span>
      <span class="at-lines__state">{words.state[entry.state]}</span>
      <span class="at-lines__when">
        {titleOf(entry, language)}
        {where.length > 0 ? (
          <>
            , <bdi>{where.join(', ')}</bdi>
          </>
        ) : null}
      </span>
    </li>
  )
}

function Pages(props: RegisterPageProps) {
  const { frame, asked, found } = props
  const words = frame.language.text.register
  if (!found.next && asked.after === undefined) return null
  return (
    <nav class="at-pages" aria-label={words.results}>
      {asked.after === undefined ? (
        <span />
      ) : (
        <a class="govuk-link" href={hrefOf(props, { ...asked, after: undefined })}>
          {words.begin}
        </a>
      )}
      {found.next ? (
        <a class="govuk-link" rel="next" href={hrefOf(props, { ...asked, after: found.next })}>
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}

function Disclaimer({ frame, disclaimer }: RegisterPageProps) {
  const words = frame.language.text.register
  const own = paragraphsIn(disclaimer)
  return (
    <section class="at-note" aria-labelledby="about-register">
      <h2 class="govuk-heading-s" id="about-register">
        {words.aboutRegister}
      </h2>
      {own.length === 0 ? (
        <p>{words.standardDisclaimer}</p>
      ) : (
        own.map((paragraph) => (
          <p>
            <bdi>{paragraph}</bdi>
          </p>
        ))
      )}
    </section>
  )
}

function Associations({ frame, associations }: RegisterPageProps) {
  return (
    <section aria-labelledby="registers">
      <h2 class="govuk-heading-m" id="registers">
        {frame.language.text.register.associations}
      </h2>
      <ul class="govuk-list">
        {associations.map(({ shortId, name }) => (
          <li>
            <a class="govuk-link" href={paths.registerOf.href(shortId)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
