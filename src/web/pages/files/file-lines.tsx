import type { ScanResult, StoredFile } from '../../../domain/files/stored-file.ts'
import type { Frame } from '../../components/layout.tsx'
import { State, type StateKind } from '../../components/state.tsx'
import { ActionButton } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'

interface FileLinesProps {
  readonly frame: Frame
  readonly files: readonly StoredFile[]
  /** The association for whose staff this is; absent where the owner looks. */
  readonly association?: { readonly shortId: string; readonly timeZone: string }
}

/** Files as a list: what each is, how it stands with the scanner, and what its owner can do with it. */
export function FileLines({ frame, files, association }: FileLinesProps) {
  const { language } = frame
  const words = language.text.files
  if (files.length === 0) return <p>{words.none}</p>
  return (
    <ul class="at-lines">
      {files.map((file) => (
        <li>
          <span class="at-lines__name">
            <FileName
              file={file}
              href={
                association ? paths.staffFile.href(association.shortId, file.id) : paths.file.href(file.id)
              }
            />
          </span>
          <span class="at-lines__state">
            <State kind={stateKinds[file.scan]}>{words.scans[file.scan]}</State>
          </span>
          <span class="at-lines__when">
            {words.purposes[file.purpose]}, {sizeInWords(file.bytes, language)},{' '}
            {language.format.instant(file.uploadedAt, association?.timeZone)}
            {file.scanWords ? <> · {words.scanWords(file.scanWords)}</> : null}
          </span>
          {association ? null : <RemoveButton frame={frame} file={file} />}
        </li>
      ))}
    </ul>
  )
}

function RemoveButton({ frame, file }: { frame: Frame; file: StoredFile }) {
  return (
    <span class="at-noprint">
      <ActionButton
        frame={frame}
        action={paths.removeFile.href(file.id)}
        label={frame.language.text.files.remove}
        about={file.name}
        look="link"
      />
    </span>
  )
}

const stateKinds: Readonly<Record<ScanResult, StateKind>> = {
  clean: 'met',
  'not-scanned': 'advice',
  waiting: 'wait',
  infected: 'none',
}

/** A link only where there is something behind it. */
function FileName({ file: { name, state }, href }: { file: StoredFile; href: string }) {
  if (state !== 'available') return <bdi>{name}</bdi>
  return (
    <a class="govuk-link" href={href} download>
      <bdi>{name}</bdi>
    </a>
  )
}

function sizeInWords(bytes: number, { text, format }: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return text.files.kilobytes(format.figure(kilobytes))
  return text.files.megabytes(format.figure(Math.round((bytes / 1024 / 1024) * 10) / 10))
}
