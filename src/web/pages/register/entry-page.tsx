import type { RegisterEntry } from '../../../store/endorsements/register.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { type EntryAssociation, titleOf } from './parts.ts'

interface EntryPageProps {
  readonly frame: Frame
  readonly association: EntryAssociation
  readonly entry: RegisterEntry
}

/** One entry of the public register. */
export function EntryPage({ frame, association, entry }: EntryPageProps) {
  const { language } = frame
  const { text, format } = language
  const words = text.register.entry
  const { number, name, place, state, awardedOn, validUntil } = entry
  const rows: readonly Fact[] = [
    [words.state, text.register.state[state]],
    [words.endorsement, titleOf(entry, language)],
    [words.association, association.name],
    [words.number, number],
    [words.awardedOn, format.day(awardedOn)],
    ...(validUntil ? [[words.validUntil, format.day(validUntil)] as const] : []),
    ...(place ? [[words.place, place] as const] : []),
  ]
  return (
    <Layout frame={frame} title={name}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.registerOf.href(association.shortId)}>
              {text.register.titleOf(association.name)}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{name}</bdi>
          </h1>
          <Facts facts={rows} look="card" />
          <h2 class="govuk-heading-m">{words.day}</h2>
          <p>{words.dayText}</p>
          <p>
            <a class="govuk-link" href={paths.standing.href(association.shortId, { number, name })}>
              {text.register.askDay}
            </a>
          </p>
          <p>
            <a class="govuk-link" href={paths.registerEntryJson.href(association.shortId, number)}>
              {words.json}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
