import type { Child } from 'hono/jsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

interface MessagesPageProps {
  readonly frame: Frame
  /** Where the messages are not one's own, the association that they belong to. */
  readonly association?: { readonly shortId: string; readonly name: string }
  readonly lead: string
  readonly children: Child
}

/** Threads, and below them what belongs to them. */
export function MessagesPage({ frame, association, lead, children }: MessagesPageProps) {
  const { title } = frame.language.text.comments.messages
  return (
    <Layout frame={frame} title={association ? `${title}, ${association.name}` : title}>
      <main class="at-main" id="main">
        <div>
          {association ? (
            <p class="at-eyebrow">
              <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
                {association.name}
              </a>
            </p>
          ) : null}
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{lead}</p>
          {children}
        </div>
      </main>
    </Layout>
  )
}

interface StaffCardProps {
  readonly frame: Frame
  readonly associations: readonly {
    readonly shortId: string
    readonly name: string
    readonly unread: number
  }[]
}

/** The way to the messages of associations in which one is staff or an advisor. */
export function StaffCard({ frame, associations }: StaffCardProps) {
  const { messages } = frame.language.text.comments
  if (associations.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="staff-title">
      <h2 class="govuk-heading-s" id="staff-title">
        {messages.asStaff}
      </h2>
      <ul class="at-lines">
        {associations.map(({ shortId, name, unread }) => (
          <li>
            <a class="govuk-link" href={paths.associationMessages.href(shortId)}>
              {messages.ofAssociation(name, unread)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether mail tells of new comments, and the button to change it. */
export function MailSetting({ frame, isStopped }: { frame: Frame; isStopped: boolean }) {
  const { mail } = frame.language.text.comments
  return (
    <section class="at-card" aria-labelledby="mail-title">
      <h2 class="govuk-heading-s" id="mail-title">
        {mail.title}
      </h2>
      <p>{isStopped ? mail.off : mail.on}</p>
      <ActionButton
        frame={frame}
        action={paths.digest.href()}
        label={isStopped ? mail.start : mail.stop}
        fields={{ stopped: isStopped ? 'no' : 'yes' }}
      />
    </section>
  )
}
