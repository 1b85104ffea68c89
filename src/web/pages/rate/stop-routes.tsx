import { NotFound } from '../../../domain/errors.ts'
import { stopReminders } from '../../../services/references/answer-request.ts'
import { openReference } from '../../../services/references/open-reference.ts'
import type { Areas } from '../../areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { byLink, type RateParts } from './parts.ts'

/** The way in a reminder that stops those that would follow, for whoever has the mail. */
export function addStopRoutes(areas: Areas, { site, frame, standards }: RateParts): void {
  areas.get(paths.stopReferenceReminders, 'one-click', async (c) => {
    const { secret } = byLink(c)
    const view = await openReference(site.db, standards, secret)
    if (view.kind === 'closed') throw new NotFound()
    const isStopped = view.kind !== 'open' || view.reference.remindersStoppedAt !== null
    return answerPage(c, <StopPage frame={frameOf(c, frame)} {...{ secret, isStopped }} />)
  })

  // Answered with a page and not with a way to one: mail programs that press the button follow none (RFC 8058).
  areas.post(paths.stopReferenceReminders, 'one-click', async (c) => {
    const by = byLink(c)
    if (!(await stopReminders(site.db, by))) throw new NotFound()
    return answerPage(c, <StopPage frame={frameOf(c, frame)} secret={by.secret} isStopped={true} />)
  })
}

function StopPage({ frame, secret, isStopped }: { frame: Frame; secret: string; isStopped: boolean }) {
  const { stop } = frame.language.text.rate
  const title = isStopped ? stop.done : stop.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{isStopped ? stop.doneText : stop.text}</p>
          {isStopped ? null : (
            <ActionButton
              frame={frame}
              action={paths.stopReferenceReminders.href(secret)}
              label={stop.button}
              look="primary"
            />
          )}
        </div>
      </main>
    </Layout>
  )
}
