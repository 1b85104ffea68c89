import type { EmployerView } from '../../../services/life/open-employer-view.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'

/** How those of an agency's staff stand who agreed to it. */
export function EmployerPage({ frame, view }: { readonly frame: Frame; readonly view: EmployerView }) {
  const { text, format } = frame.language
  const words = text.life.agencies.view
  const { agency, association, today, until, staff } = view
  const title = words.title(agency)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{words.lead(association.name, format.day(today))}</p>
          {staff.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="at-lines at-card" aria-label={title}>
              {staff.map(({ name, standard, state, renewsOn }) => (
                <li>
                  <span class="at-lines__name">
                    <bdi>{name}</bdi>
                  </span>
                  <span class="at-lines__state">{text.register.state[state]}</span>
                  <span class="at-lines__when">
                    {nameStandard(standard, text)}.{' '}
                    {renewsOn ? words.renewsOn(format.day(renewsOn)) : words.noRenewal}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p class="at-quiet">{words.until(format.day(until))}</p>
          <p>
            {words.verify}{' '}
            <a class="govuk-link" href={paths.registerOf.href(association.shortId)}>
              {words.toRegister}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
