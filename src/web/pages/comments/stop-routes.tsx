import { NotFound } from '../../../domain/errors.ts'
import { findStopLink, stopDigest } from '../../../services/comments/stop-digest.ts'
import type { Areas } from '../../areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'

/** The link in a mail about new comments that stops those to come, for whoever has the mail, signed in or not. */
export function addStopRoutes(areas: Areas, { site, frame }: PortfolioParts): void {
  areas.get(paths.stopDigest, 'one-click', async (c) => {
    const link = c.req.param('secret') ?? ''
    const found = await findStopLink(site.db, link)
    if (!found) throw new NotFound()
    return answerPage(c, <StopPage frame={frameOf(c, frame)} link={link} isStopped={found.isStopped} />)
  })

  // Answered with a page and not with a way to one: mail programs that press the button follow none (RFC 8058).
  areas.post(paths.stopDigest, 'one-click', async (c) => {
    const link = c.req.param('secret') ?? ''
    if (!(await stopDigest(site.db, link))) throw new NotFound()
    return answerPage(c, <StopPage frame={frameOf(c, frame)} link={link} isStopped={true} />)
  })
}

function StopPage({ frame, link, isStopped }: { frame: Frame; link: string; isStopped: boolean }) {
  const { mail } = frame.language.text.comments
  const title = isStopped ? mail.stopped : mail.stopTitle
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{isStopped ? mail.stoppedText : mail.stopText}</p>
          {isStopped ? null : (
            <ActionButton
              frame={frame}
              action={paths.stopDigest.href(link)}
              label={mail.stop}
              look="primary"
            />
          )}
        </div>
      </main>
    </Layout>
  )
}
