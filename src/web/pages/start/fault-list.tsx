import type { Messages } from '../../messages/messages.ts'

interface Fault {
  readonly path: string
  readonly message: string
}

const longestList = 50

/** The faults of a document as the command line names them: where, and what to do. */
export function FaultList({ faults, text }: { faults: readonly Fault[]; text: Messages }) {
  const rest = faults.length - longestList
  return (
    <>
      <ul class="at-faults">
        {faults.slice(0, longestList).map(({ path, message }) => (
          <li>
            <code>{path}</code> {message}
          </li>
        ))}
        {rest > 0 ? <li>{text.fault.moreFaults(rest)}</li> : null}
      </ul>
      <p>{text.fault.format}</p>
    </>
  )
}
