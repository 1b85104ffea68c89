import type { StoredFile } from '../../../domain/files/stored-file.ts'
import type { SeenReview } from '../../../services/reviews/see-review.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { describeEntries } from '../distance/describe-entries.ts'

interface FilesPartProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenReview
}

/** What the applicant uploaded, by entry; folded, for findings lead to their files as well. */
export function FilesPart({ frame, association, seen }: FilesPartProps) {
  const { text, format } = frame.language
  const words = text.reviews.review
  const describe = describeEntries(seen.submitted.portfolio, frame.language)
  const all = [...seen.files].flatMap(([entry, files]) => files.map((file) => [entry, file] as const))
  return (
    <section class="at-card" id="files" aria-labelledby="files-title">
      <h2 class="govuk-heading-m" id="files-title">
        {words.files}
      </h2>
      <p class="at-quiet">{all.length === 0 ? words.noFiles : words.filesLead}</p>
      {all.length === 0 ? null : (
        <details class="at-fold">
          <summary>{words.seeFiles(format.figure(all.length))}</summary>
          <ul class="at-entries at-fold__body">
            {all.map(([entry, file]: readonly [string | null, StoredFile]) => (
              <li>
                <a class="govuk-link" href={paths.staffFile.href(association.shortId, file.id)}>
                  <bdi>{file.name}</bdi>
                </a>{' '}
                <span class="at-entries__when">{entry ? describe(entry).label : ''}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
