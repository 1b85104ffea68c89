import type { ListedMail } from '../../../store/mail/list-mails.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { TextField } from '../../forms/text-field.tsx'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { MailState } from './mail-state.tsx'
import { hasNews, type MailboxView } from './mailbox-view.ts'

interface MailboxPageProps {
  readonly frame: Frame
  readonly view: MailboxView
  readonly mails: readonly ListedMail[]
  /** What was searched for; empty for all. */
  readonly to: string
  readonly page: number
  readonly hasOlder: boolean
}

/** All mail, newest first, with how each fared. */
export function MailboxPage({ frame, view, mails, to, page, hasOlder }: MailboxPageProps) {
  const { mail: words } = frame.language.text
  const title = view.isOpen ? words.openTitle : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          {view.from ? (
            <p class="at-eyebrow">
              <a class="govuk-link" href={view.from.href}>
                {view.from.label}
              </a>
            </p>
          ) : null}
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{view.isOpen ? words.openLead : words.lead}</p>
          <Search {...{ frame, view, to }} />
          {mails.length === 0 ? (
            <p>{to === '' ? words.none : words.noneFound(to)}</p>
          ) : (
            <ol class="at-card at-mails">
              {mails.map((mail) => (
                <MailRow {...{ frame, view, mail }} />
              ))}
            </ol>
          )}
          <Pages {...{ frame, view, to, page, hasOlder }} />
        </div>
      </main>
    </Layout>
  )
}

function Search({ frame, view, to }: Pick<MailboxPageProps, 'frame' | 'view' | 'to'>) {
  const { mail: words, fault } = frame.language.text
  return (
    <search>
      <form method="get" action={view.list({})} class="at-search">
        <TextField name="to" label={words.find} value={to} errorPrefix={fault.prefix} autocomplete="off" />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.search}
        </button>
        {to === '' ? null : (
          <a class="govuk-link" href={view.list({})}>
            {words.showAll}
          </a>
        )}
      </form>
    </search>
  )
}

function MailRow({ frame, view, mail }: { frame: Frame; view: MailboxView; mail: ListedMail }) {
  const { text } = frame.language
  return (
    <li>
      <a class="govuk-link" href={view.mail(mail.id)}>
        {withoutBidiControls(mail.subject)}
      </a>
      {view.isOpen && mail.isReadable === false ? <span class="at-quiet">{text.mail.noText}</span> : null}
      {hasNews(mail, view) ? <MailState mail={mail} text={text} /> : null}
      <span class="at-quiet">
        {text.mail.to} {withoutBidiControls(mail.recipient)},{' '}
        <time datetime={mail.createdAt.toISOString()}>{view.when(mail.createdAt)}</time>
      </span>
    </li>
  )
}

function Pages({ frame, view, to, page, hasOlder }: Omit<MailboxPageProps, 'mails'>) {
  const { mail: words } = frame.language.text
  if (page === 1 && !hasOlder) return null
  return (
    <p class="at-actions">
      {page > 1 ? (
        <a class="govuk-link" rel="prev" href={view.list({ to, page: page === 2 ? '' : String(page - 1) })}>
          {words.newer}
        </a>
      ) : null}
      {hasOlder ? (
        <a class="govuk-link" rel="next" href={view.list({ to, page: String(page + 1) })}>
          {words.older}
        </a>
      ) : null}
    </p>
  )
}
