import type { OpenedMail } from '../../../store/mail/list-mails.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { MailState } from './mail-state.tsx'
import { hasNews, type MailboxView } from './mailbox-view.ts'

interface MailPageProps {
  readonly frame: Frame
  readonly view: MailboxView
  readonly mail: OpenedMail
}

/** One mail: how it fared, and its text where that may be shown. */
export function MailPage({ frame, view, mail }: MailPageProps) {
  const { text } = frame.language
  return (
    <Layout frame={frame} title={mail.subject}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p>
            <a class="govuk-link" href={view.list({})}>
              {text.mail.back}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{withoutBidiControls(mail.subject)}</h1>
          <p class="at-lead">
            {text.mail.to} {withoutBidiControls(mail.recipient)},{' '}
            <time datetime={mail.createdAt.toISOString()}>{view.when(mail.createdAt)}</time>
          </p>
          {hasNews(mail, view) ? <Fate {...{ frame, view, mail }} /> : null}
          <Text {...{ frame, mail }} />
        </div>
      </main>
    </Layout>
  )
}

/** What happened to it so far, and what can be done about it. */
function Fate({ frame, view, mail }: MailPageProps) {
  const { text } = frame.language
  const isOver = mail.state === 'refused' || mail.state === 'gave-up'
  return (
    <section class="at-card" aria-labelledby="state">
      <h2 class="govuk-heading-m" id="state">
        {text.mail.state}
      </h2>
      <p>
        <MailState mail={mail} text={text} />
      </p>
      <p class="at-quiet">{historyOf(mail, view, text.mail).join(' ')}</p>
      {mail.serverWords ? (
        <p>
          {text.mail.serverSaid}: <q>{withoutBidiControls(mail.serverWords)}</q>
        </p>
      ) : null}
      {isOver && view.resend && mail.text ? (
        <>
          <p>{text.mail.resendHint}</p>
          <ActionButton frame={frame} action={view.resend(mail.id)} label={text.mail.resend} look="primary" />
        </>
      ) : null}
      {isOver && view.resend && !mail.text ? <p>{text.mail.askAgain}</p> : null}
    </section>
  )
}

type Words = Frame['language']['text']['mail']

function historyOf(mail: OpenedMail, { when }: MailboxView, words: Words): string[] {
  const { tries, state, nextTryAt, acceptedAt, linkOpenedAt } = mail
  return [
    tries === 0 ? words.notTried : words.tried(tries),
    ...(state === 'queued' && tries > 0 ? [words.nextTry(when(nextTryAt))] : []),
    ...(acceptedAt ? [words.acceptedAt(when(acceptedAt))] : []),
    ...(linkOpenedAt ? [words.openedAt(when(linkOpenedAt))] : []),
  ]
}

function Text({ frame, mail: { text: letter } }: Pick<MailPageProps, 'frame' | 'mail'>) {
  const { mail: words } = frame.language.text
  return (
    <section class="at-card" aria-labelledby="text">
      <h2 class="govuk-heading-m" id="text">
        {words.text}
      </h2>
      {letter ? (
        <p class="at-letter">{withoutBidiControls(letter.plain)}</p>
      ) : (
        <p class="at-quiet">{words.forReaderOnly}</p>
      )}
      {letter?.link ? (
        <p>
          {words.linkLead}{' '}
          <a class="govuk-link" href={letter.link.url}>
            {letter.link.label}
          </a>
        </p>
      ) : null}
    </section>
  )
}
