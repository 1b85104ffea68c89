import type { AuditLine } from '../../../domain/audits/audit.ts'
import { evidenceFor } from '../../../services/audits/find-evidence.ts'
import type { OwnAudit } from '../../../services/audits/see-own-audits.ts'
import type { Frame } from '../../components/layout.tsx'
import { State } from '../../components/state.tsx'
import { paths } from '../../paths.ts'
import { heldStates } from './lines-card.tsx'
import { tellLine } from './parts.ts'

interface OneProps {
  readonly frame: Frame
  readonly own: OwnAudit
}

/** Lines of which something is still to be shown: those without evidence, and those found wanting. */
export function isOpen({ evidence, decisions }: OwnAudit, { entryId, hours }: AuditLine): boolean {
  const decision = decisions.find((each) => each.entryId === entryId)
  return decision ? decision.proven < hours : evidenceFor(evidence, entryId) === 'none'
}

/** Lines of an own audit, with the way to the evidence of each. */
export function OwnLines({ frame, own, lines }: OneProps & { lines: readonly AuditLine[] }) {
  const { text, format } = frame.language
  const words = text.audits
  return (
    <ul class="at-lines">
      {lines.map((line) => {
        const held = evidenceFor(own.evidence, line.entryId)
        const name = tellLine(frame.language, line, own.evidence)
        return (
          <li>
            <span class="at-lines__name">
              <bdi>{name}</bdi>
            </span>
            <span class="at-lines__state">
              <State kind={heldStates[held]}>{words.held[held]}</State>
            </span>
            <span class="at-lines__when">
              {line.onDay === null ? '' : `${format.day(line.onDay)}, `}
              {words.hours(format.figure(line.hours))}
              {line.offered ? `, ${words.own.offered}` : ''}
              <Found frame={frame} own={own} line={line} />
            </span>
            <span>
              <a class="govuk-link" href={paths.entryFiles.href(line.section, line.entryId)}>
                {held === 'none' ? words.own.add : words.own.see}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Found({ frame, own, line }: OneProps & { line: AuditLine }) {
  const { text, format } = frame.language
  const decision = own.decisions.find(({ entryId }) => entryId === line.entryId)
  if (!decision) return null
  const { found } = text.audits.audited
  return (
    <>
      {'. '}
      {found(format.figure(decision.proven), format.figure(line.hours))}
      {decision.words === '' ? null : (
        <>
          : <bdi>{decision.words}</bdi>
        </>
      )}
    </>
  )
}
