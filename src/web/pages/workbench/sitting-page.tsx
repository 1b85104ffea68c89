import type { SeenSitting } from '../../../services/workbench/sit-down.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { paths } from '../../paths.ts'
import { WorkTable } from './work-table.tsx'

interface SittingPageProps {
  readonly frame: Frame
  readonly association: string
  readonly seen: SeenSitting
  readonly now: Date
}

/** How far a batch has come, and what comes next in it. */
export function SittingPage({ frame, association, seen, now }: SittingPageProps) {
  const { text, format } = frame.language
  const words = text.workbench
  const { sitting, progress, item } = seen
  const isOver = sitting.endedAt !== null || !item
  return (
    <Layout frame={frame} title={words.sitting.title(words.kinds[sitting.kind].many)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">
            {isOver && !sitting.endedAt
              ? words.sitting.finished
              : words.sitting.title(words.kinds[sitting.kind].many)}
          </h1>
          <section class="at-card" aria-label={words.sitting.label}>
            <p>
              <b>{words.sitting.done(format.figure(progress.done), format.figure(progress.total))}</b>
              {progress.passed > 0 ? `, ${words.sitting.passed(format.figure(progress.passed))}` : ''}
            </p>
            <ProgressBar
              have={progress.done}
              need={progress.total}
              kind={progress.done === progress.total ? 'met' : 'short'}
            />
            {isOver ? (
              <p>{sitting.endedAt ? words.sitting.endedText : words.sitting.finishedText}</p>
            ) : (
              <WorkTable {...{ frame, association, now }} items={[item]} />
            )}
            <p class="at-actions">
              <a class={isOver ? 'govuk-button' : 'govuk-link'} href={paths.workbench.href(association)}>
                {words.sitting.back}
              </a>
            </p>
          </section>
        </div>
      </main>
    </Layout>
  )
}
