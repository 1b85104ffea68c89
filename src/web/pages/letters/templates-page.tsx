import { letterKinds, type TemplateKind, templateKinds } from '../../../domain/letters/letter-kinds.ts'
import type { OwnTemplate } from '../../../store/letters/letter-templates.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellOwn } from './tell-own.ts'

interface TemplatesPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly own: readonly OwnTemplate[]
}

/** Every letter of the process, and whose words it has. */
export function TemplatesPage({ frame, association, own }: TemplatesPageProps) {
  const { text } = frame.language
  const words = text.letters
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <ul class="at-lines at-card" aria-label={words.list}>
            {templateKinds.map((kind) => (
              <li>
                <a
                  class="govuk-link at-lines__name"
                  href={paths.letterTemplate.href(association.shortId, kind)}
                >
                  {words.kinds[kind]}
                </a>
                <span class="at-lines__when">{words.to[recipientOf(kind)]}</span>
                <span class="at-lines__state">
                  {tellOwn(
                    own.find((one) => one.kind === kind && one.template !== undefined),
                    frame.language,
                    association.timeZone,
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </Layout>
  )
}

function recipientOf(kind: TemplateKind) {
  return kind === 'signature' ? 'signature' : letterKinds[kind].to
}
