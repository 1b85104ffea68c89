import { NotFound } from '../../../domain/errors.ts'
import { findStopLink, stopReminders } from '../../../services/reminders/stop-reminders.ts'
import type { Areas } from '../../areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { Site } from '../../site.ts'

/** The link in a reminder that stops those to come about the same, for whoever has the mail, signed in or not. */
export function addStopReminderRoutes(areas: Areas, site: Site, frame: Frame): void {
  areas.get(paths.stopReminders, 'one-click', async (c) => {
    const link = c.req.param('secret') ?? ''
    const found = await findStopLink(site.db, link)
    if (!found) throw new NotFound()
    return answerPage(c, <StopPage frame={frameOf(c, frame)} link={link} isStopped={found.isStopped} />)
  })

  // Answered with a page and not with a way to one: mail programs that press the button follow none (RFC 8058).
  areas.post(paths.stopReminders, 'one-click', async (c) => {
    const link = c.req.param('secret') ?? ''
    if (!(await stopReminders(site.db, link, c.get('visit').now))) throw new NotFound()
    return answerPage(c, <StopPage frame={frameOf(c, frame)} link={link} isStopped={true} />)
  })
}

function StopPage({ frame, link, isStopped }: { frame: Frame; link: string; isStopped: boolean }) {
  const { stop: words } = frame.language.text.record
  const title = isStopped ? words.stopped : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{isStopped ? words.stoppedText : words.text}</p>
          {isStopped ? null : (
            <ActionButton
              frame={frame}
              action={paths.stopReminders.href(link)}
              label={words.button}
              look="primary"
            />
          )}
        </div>
      </main>
    </Layout>
  )
}
