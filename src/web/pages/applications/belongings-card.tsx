import type { Finding } from '../../../evaluation/finding.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import { tellState } from '../distance/tell-state.ts'
import type { ApplicationCard } from './application-cards.ts'

/** The ways to what belongs to an application beside portfolio and references: texts to sign, and its history. */
export const belongingsCard: ApplicationCard = async (_, { own, frame }) => {
  const { language } = frame
  const words = language.text.applications.belongings
  const { application, edition } = own
  const { id } = application
  const signing = findingOf(own)
  const texts = signing ? [{ label: words.texts, href: paths.textsToSign.href(id), finding: signing }] : []
  const history = { label: words.history, href: paths.ownHistory.href(id), finding: undefined }
  return (
    <section class="at-card" aria-labelledby="belongings-title">
      <h2 class="govuk-heading-s" id="belongings-title">
        {words.title}
      </h2>
      <ul class="at-lines">
        {[...texts, history].map(({ label, href, finding }) => {
          const requirement = edition.requirements.find((each) => each.id === finding?.requirement)
          const state = finding && tellState(finding, requirement, language)
          return (
            <li>
              <a class="govuk-link at-lines__name" href={href}>
                {label}
              </a>
              {state ? (
                <span class="at-lines__state">
                  <State kind={state.kind}>{state.words}</State>
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** About the texts to be signed: one that is not, where there is any. */
function findingOf({ judged, edition }: OwnApplication): Finding | undefined {
  const ids = new Set(edition.requirements.filter(({ kind }) => kind === 'agreement').map(({ id }) => id))
  const findings = judged.evaluation.findings.filter(({ requirement }) => ids.has(requirement))
  return findings.find(({ outcome }) => outcome !== 'met') ?? findings[0]
}
