import type { ReadReference } from '../../../services/references/list-references-for-reader.ts'
import type { StandingReference } from '../../../services/references/load-overview.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { TellRating } from '../rate/tell-rating.tsx'
import { Actions, ReferenceFacts } from './one-page.tsx'
import { DoneNote } from './parts.tsx'
import { RaterCard, type Vetting } from './rater-card.tsx'

interface StaffReferenceProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly applicant: string
  readonly standing: StandingReference
  readonly read: ReadReference | undefined
  readonly vettings: readonly Vetting[]
  readonly codeAddress: string
  readonly hasCodes: boolean
  readonly done: string | undefined
}

/** One reference for staff: how it stands, what was written, and what is known of the rater. */
export function StaffReferencePage(props: StaffReferenceProps) {
  const { frame, association, applicant, standing, read, vettings, codeAddress, hasCodes, done } = props
  const { text, format } = frame.language
  const words = text.references
  const { id, applicationId, raterName } = standing.reference
  const action = paths.staffReference.href(association.shortId, applicationId, id)
  const title = words.one.title(raterName)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <DoneNote {...{ frame, done }} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.staffReferences.href(association.shortId, applicationId)}>
              <bdi>{words.staff.title(applicant)}</bdi>
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <div class="at-card">
            <ReferenceFacts {...{ frame, standing }} />
          </div>
          {read?.rating ? (
            <section class="at-card" aria-labelledby="written">
              <h2 class="govuk-heading-m" id="written">
                {words.one.written}
              </h2>
              {read.rating.cameBy === 'code' ? <p>{words.staff.byCode}</p> : null}
              <p>{words.staff.notEnough(format.figure(read.rating.notEnough))}</p>
              <TellRating frame={frame} form={read.rating.form} rating={read.rating.rating} />
            </section>
          ) : null}
          <RaterCard {...{ frame, vettings }} reference={standing.reference} association={association} />
          <Actions {...{ frame, standing, action, by: 'staff', codeAddress, hasCodes }} />
        </div>
      </main>
    </Layout>
  )
}
