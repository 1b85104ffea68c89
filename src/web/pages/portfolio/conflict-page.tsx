import type { Fields } from '../../../domain/fields.ts'
import type { KeptSection, PortfolioEntry, SectionBody } from '../../../domain/portfolio/entry.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { CarriedFields } from '../../forms/carried-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'
import { EntryFacts } from './entry-facts.tsx'
import type { NameLists } from './name-lists.ts'

interface ConflictPageProps {
  readonly frame: Frame
  readonly section: KeptSection
  /** Where the form of the entry is sent. */
  readonly address: string
  /** What was typed, to be sent again over the newer version. */
  readonly fields: Fields
  readonly yours: SectionBody
  readonly theirs: PortfolioEntry
  readonly names: NameLists
}

/** Two versions of one entry, side by side, for the person to choose. Nothing is overwritten before. */
export function ConflictPage(props: ConflictPageProps) {
  const { frame, section, address, fields, yours, theirs, names } = props
  const { language } = frame
  const words = language.text.portfolio.conflict
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.text}</p>
          <div class="at-two">
            <section class="at-card" aria-labelledby="yours-title">
              <h2 class="govuk-heading-s" id="yours-title">
                {words.yours}
              </h2>
              <EntryFacts entry={yours} names={names} language={language} />
              {theirs.removedAt ? null : (
                <Form frame={frame} action={address}>
                  <CarriedFields fields={fields} without={['version']} />
                  <input type="hidden" name="version" value={String(theirs.version)} />
                  <button class="govuk-button" type="submit">
                    {words.keepYours}
                  </button>
                </Form>
              )}
            </section>
            <section class="at-card" aria-labelledby="theirs-title">
              <h2 class="govuk-heading-s" id="theirs-title">
                {words.theirs}
              </h2>
              {theirs.removedAt ? <p>{words.removedThere}</p> : null}
              <EntryFacts entry={theirs} names={names} language={language} />
              <p class="at-actions">
                <a class="govuk-button govuk-button--secondary" href={paths.entry.href(section, theirs.id)}>
                  {words.keepTheirs}
                </a>
              </p>
            </section>
          </div>
        </div>
      </main>
    </Layout>
  )
}
