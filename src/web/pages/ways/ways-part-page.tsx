import type { PolicyChange } from '../../../domain/policy/compare-policies.ts'
import type { PolicyPart } from '../../../domain/policy/setting.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import type { Choice } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { SettingField } from './setting-field.tsx'
import { ChangeList } from './ways-page.tsx'

interface WaysPartPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly part: PolicyPart
  /** The version that the form shows. */
  readonly version: number
  readonly standards: readonly Choice[]
  /** Whose requirements people meet, in a sentence. */
  readonly requirements: string
  readonly view: FormView
  readonly note?: string | undefined
  /** What colleagues changed while this was typed. */
  readonly overtaken?: readonly PolicyChange[] | undefined
  /** Whether the committee that decides, or is to, has fewer members than have to agree. */
  readonly isSmall: boolean
}

/** The settings of one part, to be changed. */
export function WaysPartPage(props: WaysPartPageProps) {
  const { frame, association, part, version, standards, view, note, overtaken } = props
  const { text } = frame.language
  const words = text.ways.pages
  const { title, fields } = text.ways.settings[part]
  return (
    <Layout frame={frame} title={words.changeOf(title)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          {overtaken ? (
            <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus id="overtaken">
              <h2 class="govuk-error-summary__title">{words.movedOnTitle}</h2>
              <ChangeList changes={overtaken} language={frame.language} />
              <p>{words.movedOnText}</p>
            </div>
          ) : null}
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.ways.href(association.shortId)}>
              {text.ways.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <StatusNote note={note} />
          {part === 'applications' ? <p>{props.requirements}</p> : null}
          {props.isSmall ? (
            <div class="at-note at-note--you">
              <p>{words.smallCommitteeText}</p>
              <p>
                <a class="govuk-link" href={paths.committee.href(association.shortId)}>
                  {words.toCommittee}
                </a>
              </p>
            </div>
          ) : null}
          <Form frame={frame} action={paths.waysPart.href(association.shortId, part)}>
            <input type="hidden" name="version" value={String(version)} />
            {Object.entries(fields).map(([name, setting]) => (
              <SettingField {...{ frame, name, setting, view, standards }} />
            ))}
            <button type="submit" class="govuk-button">
              {words.save}
            </button>
          </Form>
          {part === 'calendar' ? (
            <a class="govuk-link" href={paths.cohorts.href(association.shortId)}>
              {text.calendar.toCohorts}
            </a>
          ) : null}
        </div>
      </main>
    </Layout>
  )
}
