import type { ApplicationRequest } from '../../../domain/applications/request.ts'
import { waitsForApplicant } from '../../../domain/applications/states.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import type { Frame } from '../../components/layout.tsx'

interface RequestsProps {
  readonly frame: Frame
  readonly own: OwnApplication
}

/** What staff asked with their last step, and below it all that was asked before. */
export function RequestsCard({ frame, own }: RequestsProps) {
  const words = frame.language.text.applications.asked
  const { requests, application } = own
  const [latest] = requests
  const isOpen = latest && !latest.answeredAt && waitsForApplicant(application.state)
  const earlier = isOpen ? requests.slice(1) : requests
  return (
    <>
      {isOpen ? (
        <section class="at-card" id="asked" aria-labelledby="asked-title">
          <h2 class="govuk-heading-m" id="asked-title">
            {words.title[latest.step]}
          </h2>
          <Asked {...{ frame, own }} request={latest} />
        </section>
      ) : null}
      {earlier.length > 0 ? (
        <section class="at-card" aria-labelledby="earlier-title">
          <h2 class="govuk-heading-m" id="earlier-title">
            {words.earlier}
          </h2>
          {earlier.map((request) => (
            <details class="at-change">
              <summary>{words.title[request.step]}</summary>
              <Asked {...{ frame, own, request }} />
            </details>
          ))}
        </section>
      ) : null}
    </>
  )
}

function Asked({ frame, own, request }: RequestsProps & { request: ApplicationRequest }) {
  const { text, format } = frame.language
  const words = text.applications.asked
  const { edition, association } = own
  const titles = new Map(edition.requirements.map(({ id, title }) => [id, title]))
  const moment = (at: Date) => format.instant(at, association.timeZone)
  return (
    <>
      {request.text ? <p class="at-comment__text">{request.text}</p> : null}
      {request.items.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {request.items.map(({ requirement, text: line }) => {
            const title = requirement === null ? undefined : titles.get(requirement)
            return (
              <li>
                {title ? <b>{words.about(title)} </b> : null}
                {line}
              </li>
            )
          })}
        </ul>
      ) : null}
      <p class="at-quiet">
        {words.on(moment(request.askedAt))}{' '}
        {request.answeredAt ? words.answered(moment(request.answeredAt)) : null}
      </p>
      {request.answer ? (
        <>
          <p class="at-quiet">{words.yourAnswer}</p>
          <p class="at-comment__text">{request.answer}</p>
        </>
      ) : null}
    </>
  )
}
