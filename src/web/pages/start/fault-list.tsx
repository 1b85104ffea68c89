import type { Messages } from '../../messages/messages.ts'
import { exampleId, paths } from '../../paths.ts'
import { nameEntry } from './name-entry.ts'

interface Fault {
  readonly path: string
  readonly message: string
}

interface FaultListProps {
  readonly faults: readonly Fault[]
  /** The document as far as it could be parsed, for the names of its entries. */
  readonly document: unknown
  readonly text: Messages
}

const longestList = 50

/** The faults of a document as the command line names them, with the name of the entry: where, and what to do. */
export function FaultList({ faults, document, text }: FaultListProps) {
  const rest = faults.length - longestList
  return (
    <>
      <ul class="at-faults">
        {faults.slice(0, longestList).map(({ path, message }) => {
          const name = nameEntry(document, path)
          return (
            <li>
              <code>{path}</code> {name === undefined ? null : <EntryName name={text.fault.entry(name)} />}
              {message}
            </li>
          )
        })}
        {rest > 0 ? <li>{text.fault.moreFaults(rest)}</li> : null}
      </ul>
      <FormatNote text={text} />
    </>
  )
}

function EntryName({ name }: { name: string }) {
  return (
    <>
      <bdi>{name}</bdi>{' '}
    </>
  )
}

function FormatNote({ text }: { text: Messages }) {
  const { before, schema, between, example, after } = text.fault.format
  return (
    <p>
      {before}
      <a class="govuk-link" href={paths.schema.href('attune-portfolio-1')}>
        {schema}
      </a>
      {between}
      <a class="govuk-link" href={paths.portfolioFile.href(exampleId)} download>
        {example}
      </a>
      {after}
    </p>
  )
}
