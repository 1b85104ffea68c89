import type { StoredForm } from '../../../store/exams/forms.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { categoryName } from './category-name.ts'

interface FormsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly forms: readonly StoredForm[]
}

/** The forms of an office, the latest first. */
export function FormsPage({ frame, association, forms }: FormsPageProps) {
  const { text, format } = frame.language
  const bank = text.examBank
  const words = bank.forms
  return (
    <Layout frame={frame} title={`${words.title}, ${association.name}`}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examItems.href(association.shortId)}>
              {bank.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.newExamForm.href(association.shortId)}>
              {words.draw}
            </a>
          </p>
          {forms.length === 0 ? <p>{words.none}</p> : null}
          <ul class={forms.length === 0 ? 'at-lines' : 'at-lines at-card'}>
            {forms.map((form) => (
              <li>
                <a class="govuk-link at-lines__name" href={paths.examForm.href(association.shortId, form.id)}>
                  <bdi>{form.name}</bdi>
                </a>
                <span class="at-lines__when">
                  {bank.part[form.part]}, {categoryName(form.category, text)},{' '}
                  {words.drawn(
                    format.figure(form.body.items.length),
                    form.drawnBy ?? bank.item.nobody,
                    format.instant(form.drawnAt, association.timeZone),
                  )}
                </span>
                <span class="at-lines__state">
                  <State kind={form.withdrawnAt ? 'none' : 'met'}>
                    {form.withdrawnAt ? words.withdrawn : words.inUse}
                  </State>
                </span>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </Layout>
  )
}
