import type { Child } from 'hono/jsx'
import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems, TypedEarlierNote } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { seeEffect } from './effect/find-effect.ts'
import { EntryFields } from './entry-fields.tsx'
import type { NameLists } from './name-lists.ts'

interface EntryFormPageProps {
  readonly frame: Frame
  readonly section: KeptSection
  readonly title: string
  /** The address at which the form stands and to which it is sent. */
  readonly address: string
  readonly view: FormView
  readonly names: NameLists
  /** What the form carries unseen: the entry's id, and the version that it was filled from. */
  readonly hidden: Readonly<Record<string, string>>
  readonly isNew: boolean
  /** Why the fields are not empty, where it is not plain. */
  readonly note?: string | undefined
  /** Whether what stands in the form was typed earlier. */
  readonly isDraft: boolean
  /** What saving it would change, shown before it is saved. */
  readonly effect?: Child
  /** Whether the provider who was typed is one of a register's. */
  readonly namesakes?: Child
}

/** The sections by which the majority rule may choose otherwise. */
const showsEffect: readonly KeptSection[] = ['rsc', 'providers']

/** The form of one entry, new or kept. */
export function EntryFormPage(props: EntryFormPageProps) {
  const { frame, section, title, address, view, names, hidden, isNew, note, isDraft, effect, namesakes } =
    props
  const { text } = frame.language
  const { form, sections } = text.portfolio
  const hasProblems = view.problems.length > 0
  return (
    <Layout frame={frame} title={hasProblems ? text.fault.pageTitle(title) : title}>
      <main class="at-main" id="main">
        <div class="at-form">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.section.href(section)}>
              {sections[section].title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          {note ? <p class="at-note">{note}</p> : null}
          {isDraft ? <TypedEarlierNote {...{ frame, address, isNew }} /> : null}
          <Form frame={frame} action={address} keepsTyping recallsItself>
            {Object.entries(hidden).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {effect}
            {namesakes}
            <EntryFields section={section} view={view} names={names} language={frame.language} />
            <p class="at-actions">
              <button class="govuk-button" type="submit">
                {form.save}
              </button>
              {showsEffect.includes(section) ? (
                <button class="govuk-button govuk-button--secondary" type="submit" {...seeEffect}>
                  {text.counts.effect.see}
                </button>
              ) : null}
              {isNew ? (
                <button class="govuk-button govuk-button--secondary" type="submit" name="then" value="next">
                  {form.saveAndNext}
                </button>
              ) : null}
              <a class="govuk-link" href={paths.section.href(section)}>
                {form.cancel}
              </a>
            </p>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
