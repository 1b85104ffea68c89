import type { CaseToEnter } from '../../../services/life/enter-case-for.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { CaseFields } from './case-fields.tsx'

interface EnterCaseProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: CaseToEnter
  readonly view: FormView
  readonly newId: string
}

/** Staff enter a time away for somebody who telephones. */
export function EnterCasePage({ frame, association, seen, view, newId }: EnterCaseProps) {
  const words = frame.language.text.life.leave.staff.enter
  const { id, nameShown, state } = seen.endorsement
  const title = words.title(seen.name || nameShown)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.staffEndorsement.href(association.shortId, id)}>
              <bdi>{nameShown}</bdi>
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{words.lead}</p>
          <Form frame={frame} action={paths.enterCase.href(association.shortId, id)} keepsTyping>
            <input type="hidden" name="id" value={newId} />
            <CaseFields {...{ frame, view }} mayBeInactive={state === 'active'} hint={words.hint} />
            <button type="submit" class="govuk-button">
              {words.submit}
            </button>
          </Form>
        </div>
      </main>
    </Layout>
  )
}
