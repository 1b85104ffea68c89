import type { Child } from 'hono/jsx'
import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface SectionFrameProps {
  readonly frame: Frame
  readonly section: KeptSection
  readonly title: string
  /** As narrow as a form is read best; without it the page takes the width of a table. */
  readonly isNarrow?: boolean
  readonly children: Child
}

/** A page within a section: its title in the window, and the way back to the section above it. */
export function SectionFrame({ frame, section, title, isNarrow, children }: SectionFrameProps) {
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class={isNarrow ? 'at-form' : undefined}>
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.section.href(section)}>
              {frame.language.text.portfolio.sections[section].title}
            </a>
          </p>
          {children}
        </div>
      </main>
    </Layout>
  )
}
