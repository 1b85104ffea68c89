import { listOf } from '../../../domain/fields.ts'
import type { ListedMarker } from '../../../services/marking/keep-markers.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { categoryChoices } from './parts.ts'

interface MarkerPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly marker: ListedMarker
  readonly form: FormView
  /** Whether it is the asker's own page, and whether staff look at it. */
  readonly isOwn: boolean
  readonly isStaff: boolean
  readonly isSaved: boolean
}

/** What a marker takes on, and when not: for staff, and for each about oneself. */
export function MarkerPage({ frame, association, marker, form, isOwn, isStaff, isSaved }: MarkerPageProps) {
  const { text } = frame.language
  const words = text.marking.settings
  const errorPrefix = text.fault.prefix
  const { shortId } = association
  const title = isOwn ? words.own : words.title(marker.name)
  const values = Object.keys(form.values).length > 0 ? form : { ...form, values: valuesOf(marker) }
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={isOwn ? paths.myMarks.href(shortId) : paths.markers.href(shortId)}>
              {isOwn ? text.marking.home.title : text.marking.desk.markers}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{words.lead}</p>
          {isSaved ? (
            <div class="at-note" role="status">
              <p>{words.saved}</p>
            </div>
          ) : null}
          <Form frame={frame} action={paths.marker.href(shortId, marker.personId)}>
            <input type="hidden" name="version" value={String(marker.version)} />
            <Checkboxes
              {...{ name: 'categories', errorPrefix }}
              label={words.categories}
              hint={words.categoriesHint}
              values={listOf(values.values, 'categories')}
              choices={categoryChoices(frame)}
            />
            <TextField
              {...{ name: 'most', kind: 'number', errorPrefix }}
              label={words.most}
              value={valueIn(values, 'most')}
              problem={problemIn(form, 'most')}
            />
            <TextField
              {...{ name: 'pausedUntil', kind: 'date', errorPrefix }}
              label={words.paused}
              hint={words.pausedHint}
              value={valueIn(values, 'pausedUntil')}
              problem={problemIn(form, 'pausedUntil')}
            />
            {isStaff ? (
              <Checkboxes
                {...{ name: 'senior', errorPrefix }}
                label={words.senior}
                values={listOf(values.values, 'senior')}
                choices={[{ value: 'yes', label: words.seniorText }]}
              />
            ) : null}
            <button type="submit" class="govuk-button">
              {words.save}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

function valuesOf({ profile }: ListedMarker) {
  return {
    categories: profile.categories,
    most: [String(profile.mostAMonth)],
    pausedUntil: [profile.pausedUntil ?? ''],
    senior: profile.isSenior ? ['yes'] : [],
  }
}
