import type { OwnRenewal } from '../../../services/renewals/see-own-renewals.ts'
import type { Frame } from '../../components/layout.tsx'
import { nameOf } from './parts.ts'

/** Which fraction of which sheet is asked, and the years from which it comes, to be checked one by one. */
export function ShareCard({ frame, own }: { readonly frame: Frame; readonly own: OwnRenewal }) {
  const { text, format } = frame.language
  const words = text.renewals.share
  const { renewal, judged, years } = own
  const { policy } = judged
  const isWhole = renewal.shareOf === renewal.shareFrom
  return (
    <section class="at-card" aria-labelledby="share">
      <h2 class="govuk-heading-m" id="share">
        {words.title}
      </h2>
      <p>
        {isWhole
          ? renewal.excusedMonths > 0
            ? words.wholeButExcused
            : words.whole
          : words.part(format.figure(renewal.shareOf), format.figure(renewal.shareFrom))}{' '}
        {renewal.excusedMonths > 0 ? words.excused(format.figure(renewal.excusedMonths)) : null}
      </p>
      {years.length > 1 || !isWhole ? (
        <ul class="at-lines">
          {years.map(({ from, until, standing }) => (
            <li>
              <span class="at-lines__name">{words.year(format.day(from), format.day(until))}</span>
              <span class="at-lines__when">{words.standing[standing]}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {judged.lines.length > 1 ? <p>{words.strictest}</p> : null}
      <ul class="govuk-list at-quiet">
        {judged.lines.map(({ edition, category }) => (
          <li>
            {edition
              ? words.sheet(edition.title, format.month(edition.edition))
              : words.noSheet(nameOf(category, text.category), policy.renewals.check === 'attestation')}
          </li>
        ))}
      </ul>
    </section>
  )
}
