import type { StoredFile } from '../../../domain/files/stored-file.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { FileLines } from './file-lines.tsx'

interface EntryFilesProps {
  readonly frame: Frame
  readonly section: string
  readonly entryId: string
  readonly files: readonly StoredFile[]
}

/** The files of an entry on the page of the entry, and the way to add one. */
export function EntryFiles({ frame, section, entryId, files }: EntryFilesProps) {
  const words = frame.language.text.files
  return (
    <section class="at-card" aria-labelledby="files-title">
      <h2 class="govuk-heading-s" id="files-title">
        {words.title}
      </h2>
      <FileLines frame={frame} files={files} />
      <p class="at-noprint">
        <a class="govuk-link" href={paths.entryFiles.href(section, entryId)}>
          {words.add}
        </a>
      </p>
    </section>
  )
}
