import type { Language } from '../../messages/messages.ts'

/** Who sees what of a decision: asked before anybody writes a word that may be read by the wrong person. */
export function SeesPart({ language }: { language: Language }) {
  const { sees } = language.text.decisions
  const tell = (isSeen: boolean) => (isSeen ? sees.yes : sees.no)
  return (
    <section class="at-card" aria-labelledby="sees">
      <h2 class="govuk-heading-m" id="sees">
        {sees.title}
      </h2>
      <section class="at-scroll" tabindex={0} aria-label={sees.scroll}>
        <table class="at-sees">
          <thead>
            <tr>
              <th scope="col">{sees.what}</th>
              <th scope="col">{sees.applicant}</th>
              <th scope="col">{sees.reviewers}</th>
              <th scope="col">{sees.staff}</th>
            </tr>
          </thead>
          <tbody>
            {sees.rows.map(([what, ...who]) => (
              <tr>
                <th scope="row">{what}</th>
                {who.map((isSeen) => (
                  <td>{tell(isSeen)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="at-quiet">{sees.note}</p>
    </section>
  )
}
