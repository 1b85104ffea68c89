import { takenOverStates } from '../../../domain/endorsements/read-taken-over.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { type Choice, Radios, Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface TakeOverPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly standards: readonly Choice[]
  /** Under which it is kept, so that a double click enters one. */
  readonly id: string
  readonly view: FormView
}

/** Enters somebody who was endorsed before Attune. */
export function TakeOverPage({ frame, association, standards, id, view }: TakeOverPageProps) {
  const { text } = frame.language
  const words = text.endorsements.entering
  const field = fieldIn(view, text.fault.prefix)
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.endorsements.href(association.shortId)}>
              {text.endorsements.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <Form frame={frame} action={paths.takeOver.href(association.shortId)}>
            <input type="hidden" name="id" value={id} />
            <TextField {...field('name')} label={words.name} autocomplete="off" />
            <Select {...field('standard')} label={words.standard} choices={standards} empty="" />
            <TextField {...field('number')} label={words.number} hint={words.numberHint} autocomplete="off" />
            <TextField {...field('awardedOn')} label={words.awardedOn} kind="date" />
            <TextField {...field('validUntil')} label={words.validUntil} hint={words.validHint} kind="date" />
            <Radios
              {...field('state')}
              label={words.state}
              choices={takenOverStates.map((state) => ({
                value: state,
                label: text.endorsements.state[state],
              }))}
            />
            <TextField {...field('place')} label={words.place} hint={words.placeHint} autocomplete="off" />
            <TextField
              {...field('email')}
              label={words.email}
              hint={words.emailHint}
              kind="email"
              autocomplete="off"
            />
            <button type="submit" class="govuk-button">
              {words.submit}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
