import { decideEndorsementStep } from '../../../domain/endorsements/steps.ts'
import { transferDays } from '../../../domain/life/transfer.ts'
import type { SeenEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'

/** How a holder takes an Endorsement to the association where he or she lives now. */
export function MovingPage({ frame, seen }: { readonly frame: Frame; readonly seen: SeenEndorsement }) {
  const { text, format } = frame.language
  const words = text.life.moving.own
  const { endorsement, association } = seen
  const mayMove = decideEndorsementStep(endorsement, 'move-away', 'system') !== undefined
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">{nameStandard(endorsement.standard, text)}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {mayMove ? (
            <>
              <p class="at-lead">{words.lead(association.name)}</p>
              <ol class="govuk-list govuk-list--number">
                {words.steps.map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
              <p>{words.days(format.figure(transferDays))}</p>
              <ActionButton
                frame={frame}
                action={paths.moving.href(endorsement.id)}
                label={words.submit}
                look="primary"
              />
              <p>
                {words.portfolio}{' '}
                <a class="govuk-link" href={paths.mine.href()}>
                  {words.toPortfolio}
                </a>
              </p>
            </>
          ) : (
            <p class="at-lead">{words.not}</p>
          )}
          <p>
            <a class="govuk-link" href={paths.endorsement.href(endorsement.id)}>
              {words.toEndorsement}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
