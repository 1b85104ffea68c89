import { totalOf } from '../../../domain/exams/marking/rubric.ts'
import { mostPoints } from '../../../domain/exams/marking/script.ts'
import type { Calibration, Calibrations } from '../../../services/marking/write-calibration.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { categoryChoices, nameCategory } from './parts.ts'

interface CalibrationsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly calibrations: Calibrations
  readonly form: FormView
  readonly did: 'written' | 'retired' | undefined
}

/** Scripts that everybody marks first, and a form for another one. */
export function CalibrationsPage(props: CalibrationsPageProps) {
  const { frame, association, calibrations, form, did } = props
  const { text } = frame.language
  const words = text.marking.desk
  return (
    <Layout frame={frame} title={words.calibrations}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.markingDesk.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.calibrations}</h1>
          <p class="at-lead">{words.calibrationPage.lead}</p>
          {did ? (
            <div class="at-note" role="status">
              <p>{words.calibrationPage[did]}</p>
            </div>
          ) : null}
          <section class="at-card" aria-label={words.calibrations}>
            {calibrations.scripts.length === 0 ? <p>{words.calibrationPage.none}</p> : null}
            <ul class="at-lines">
              {calibrations.scripts.map((calibration) => (
                <Line {...{ frame, association, calibration }} />
              ))}
            </ul>
          </section>
          <WriteForm {...props} />
        </div>
      </main>
    </Layout>
  )
}

type LineProps = Pick<CalibrationsPageProps, 'frame' | 'association'> & { readonly calibration: Calibration }

function Line({ frame, association, calibration: { script, reference } }: LineProps) {
  const { text, format } = frame.language
  const words = text.marking.desk
  const most = format.figure(mostPoints(script.body))
  const name = words.script(script.code)
  return (
    <li>
      <b>{name}</b>
      <span class="at-lines__state">{nameCategory(script.category, text)}</span>
      <span class="at-lines__when">
        {reference
          ? words.calibrationPage.worth(format.figure(totalOf(reference.marks)), most)
          : words.calibrationPage.hidden}
      </span>
      <ActionButton
        frame={frame}
        action={paths.retireCalibration.href(association.shortId)}
        fields={{ script: script.id }}
        label={words.calibrationPage.retire}
        about={name}
        look="link"
      />
    </li>
  )
}

function WriteForm({ frame, association, calibrations, form }: CalibrationsPageProps) {
  const { text } = frame.language
  const words = text.marking.desk.calibrationPage
  const field = (name: string) => ({ name, problem: problemIn(form, name), errorPrefix: text.fault.prefix })
  return (
    <section class="at-card" aria-labelledby="write-title">
      <h2 class="govuk-heading-m" id="write-title">
        {words.write}
      </h2>
      {calibrations.items.length === 0 ? (
        <p>{words.noItems}</p>
      ) : (
        <Form frame={frame} action={paths.calibrations.href(association.shortId)} keepsTyping={true}>
          <Select
            {...field('item')}
            label={words.item}
            empty={words.problems.item}
            value={valueIn(form, 'item')}
            choices={calibrations.items.map(({ id, code, prompt }) => ({
              value: id,
              label: `${code}: ${prompt.slice(0, 60)}`,
            }))}
          />
          <Select
            {...field('category')}
            label={words.category}
            empty={words.problems.category}
            value={valueIn(form, 'category')}
            choices={categoryChoices(frame)}
          />
          <TextArea
            {...field('text')}
            label={words.text}
            hint={words.textHint}
            rows={10}
            value={valueIn(form, 'text')}
          />
          <TextField
            {...field('points')}
            kind="number"
            label={words.points}
            hint={words.pointsHint}
            value={valueIn(form, 'points')}
          />
          <TextArea
            {...field('reasons')}
            label={words.reasons}
            hint={words.reasonsHint}
            value={valueIn(form, 'reasons')}
          />
          <button type="submit" class="govuk-button">
            {words.save}
          </button>
        </Form>
      )}
    </section>
  )
}
