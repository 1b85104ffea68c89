import type { ScanResult, StoredFile } from '../../../domain/files/stored-file.ts'
import type { Frame } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { ActionButton } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'

/** Files as a list: what each is, how it stands with the scanner, and what its owner can do with it. */
export function FileLines({ frame, files }: { frame: Frame; files: readonly StoredFile[] }) {
  const { language } = frame
  const words = language.text.files
  if (files.length === 0) return <p>{words.none}</p>
  return (
    <ul class="at-lines">
      {files.map((file) => (
        <li>
          <span class="at-lines__name">
            <FileName file={file} />
          </span>
          <span class="at-lines__state">
            <State kind={stateKinds[file.scan]}>{words.scans[file.scan]}</State>
          </span>
          <span class="at-lines__when">
            {words.purposes[file.purpose]}, {sizeInWords(file.bytes, language)},{' '}
            {language.format.instant(file.uploadedAt)}
            {file.scanWords ? <> · {words.scanWords(file.scanWords)}</> : null}
          </span>
          <span class="at-noprint">
            <ActionButton
              frame={frame}
              action={paths.removeFile.href(file.id)}
              label={words.remove}
              about={file.name}
              look="link"
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

const stateKinds: Readonly<Record<ScanResult, StateKind>> = {
  clean: 'met',
  'not-scanned': 'advice',
  waiting: 'wait',
  infected: 'none',
}

/** A link only where there is something behind it. */
function FileName({ file: { id, name, state } }: { file: StoredFile }) {
  if (state !== 'available') return <bdi>{name}</bdi>
  return (
    <a class="govuk-link" href={paths.file.href(id)} download>
      <bdi>{name}</bdi>
    </a>
  )
}

function sizeInWords(bytes: number, { text, format }: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return text.files.kilobytes(format.figure(kilobytes))
  return text.files.megabytes(format.figure(Math.round((bytes / 1024 / 1024) * 10) / 10))
}
