import type { Child } from 'hono/jsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface MessagePageProps {
  readonly frame: Frame
  readonly title: string
  readonly message: string
  readonly children?: Child
}

/** A page that has nothing to show: what happened, and the way back. */
export function MessagePage({ frame, title, message, children }: MessagePageProps) {
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{message}</p>
          {children}
          <p>
            <a class="govuk-link" href={frame.visit?.person ? paths.home.href() : paths.start.href()}>
              {frame.language.text.lost.toStart}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

/** Says that nothing typed is lost, and leads back to the form in which it stands. */
export function TypingKept({ frame, page }: { frame: Frame; page: string | undefined }) {
  const { form } = frame.language.text
  if (page === undefined) return null
  return (
    <p>
      {form.typingKept}{' '}
      <a class="govuk-link" href={page}>
        {form.toTyping}
      </a>
    </p>
  )
}
