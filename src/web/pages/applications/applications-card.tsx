import { isEnded } from '../../../domain/applications/states.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { ApplicationLines } from './applications-page.tsx'

/** The open applications on the first page, each with its next step; the way to open one where there is none. */
export function ApplicationsCard({ frame, listed }: { frame: Frame; listed: readonly ListedApplication[] }) {
  const words = frame.language.text.applications
  const open = listed.filter(({ application }) => !isEnded(application.state))
  return (
    <section class="at-card" id="applications" aria-labelledby="applications-title">
      <h2 class="govuk-heading-s" id="applications-title">
        {words.home.title}
      </h2>
      {open.length > 0 ? <ApplicationLines frame={frame} listed={open} /> : <p>{words.home.none}</p>}
      {open.length > 0 ? null : (
        <p>
          <a class="govuk-link" href={paths.chooseCategory.href()}>
            {words.choosing}
          </a>
        </p>
      )}
    </section>
  )
}
