import { decideEndorsementStep } from '../../../domain/endorsements/steps.ts'
import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'

interface RetirePageProps {
  readonly frame: Frame
  readonly seen: SeenEndorsement
  readonly problems: readonly FieldProblem[]
}

/** What it means to retire, before a holder does. */
export function RetirePage({ frame, seen, problems }: RetirePageProps) {
  const { text } = frame.language
  const words = text.life.returning.retire
  const { endorsement, policy } = seen
  const mayRetire = decideEndorsementStep(endorsement, 'retire', 'holder') !== undefined
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <p class="at-eyebrow">{seen.association.name}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {mayRetire ? (
            <>
              <p class="at-lead">{words.lead(nameStandard(endorsement.standard, text))}</p>
              <ul class="govuk-list govuk-list--bullet">
                <li>{words.register[policy.retired]}</li>
                <li>{words.stays}</li>
                <li>{words.ends}</li>
                <li>{words.back}</li>
              </ul>
              <ActionButton
                frame={frame}
                action={paths.retire.href(endorsement.id)}
                label={words.submit}
                look="primary"
              />
            </>
          ) : (
            <p class="at-lead">{words.not}</p>
          )}
          <p>
            <a class="govuk-link" href={paths.endorsement.href(endorsement.id)}>
              {mayRetire ? words.keep : text.life.returning.toEndorsement}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
