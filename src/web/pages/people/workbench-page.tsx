import { decideAccess, type SignedIn, type StaffAction } from '../../../domain/rights.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface WorkbenchPageProps {
  readonly frame: Frame
  readonly actor: SignedIn
  readonly association: VisitedAssociation
  /** Threads of the association with something new. */
  readonly unread: number
}

/** Where work for an association begins: every place there that the visitor may go to. */
export function WorkbenchPage({ frame, actor, association, unread }: WorkbenchPageProps) {
  const { text } = frame.language
  const { workbench, title } = text.people
  const may = (action: StaffAction) =>
    decideAccess(actor, { action, associationId: association.id }) === 'allowed'
  const { shortId } = association
  const places = [
    {
      href: paths.people.href(shortId),
      label: title,
      lead: may('see-people') ? workbench.people : workbench.advised,
    },
    {
      href: paths.associationMessages.href(shortId),
      label: text.comments.messages.title,
      lead: workbench.messages(unread),
    },
    ...(may('see-mail')
      ? [{ href: paths.mailbox.href(shortId), label: text.mail.title, lead: workbench.mail }]
      : []),
  ]
  return (
    <Layout frame={frame} title={association.name}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{workbench.title}</p>
          <h1 class="govuk-heading-xl">{association.name}</h1>
          <div class="at-card">
            <ul class="at-sections">
              {places.map(({ href, label, lead }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {label}
                  </a>
                  <span class="at-sections__lead">{lead}</span>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </main>
    </Layout>
  )
}
