import { isLoggedSection, type KeptSection } from '../../../domain/portfolio/entry.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

/** The ways to log many entries at once, for the sections that have them. */
export function LogManyLinks({ frame, section }: { frame: Frame; section: KeptSection }) {
  if (!isLoggedSection(section)) return null
  const { list } = frame.language.text.portfolio
  return (
    <>
      <a class="govuk-link" href={paths.series.href(section)}>
        {list.series}
      </a>
      <a class="govuk-link" href={paths.paste.href(section)}>
        {list.paste}
      </a>
    </>
  )
}
