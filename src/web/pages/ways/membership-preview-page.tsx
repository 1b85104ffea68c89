import type { MemberProposal, MembersMatched } from '../../../domain/ways/match-members.ts'
import type { MemberFault } from '../../../domain/ways/read-members.ts'
import type { Frame } from '../../components/layout.tsx'
import { ListShell } from '../../components/list-shell.tsx'
import { StatementsCard } from '../../components/statements-card.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { writeTaken } from './taken-members.ts'

interface MembershipPreviewPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly matched: MembersMatched
  readonly faults: readonly MemberFault[]
}

/** What every line of a membership list comes to, before anything is confirmed. */
export function MembershipPreviewPage(props: MembershipPreviewPageProps) {
  const { frame, association, matched, faults } = props
  const { text, format } = frame.language
  const words = text.ways.memberships
  const { proposals, others } = matched
  const known = proposals.filter((each) => each.known.kind !== 'new')
  const above = { href: paths.memberships.href(association.shortId), label: words.title }
  const lead = words.summary(
    format.figure(new Set(proposals.map(({ member }) => member.line)).size),
    format.figure(others.length),
    format.figure(faults.length),
  )
  return (
    <ListShell {...{ frame, above, lead }} title={words.previewTitle}>
      <TakeForm {...props} />
      <StatementsCard title={words.known} lines={known.map((each) => tellKnown(each, frame.language))} />
      <StatementsCard title={words.faults} lines={faults.map((fault) => tellFault(fault, frame.language))} />
      <StatementsCard
        title={words.others}
        lines={others.map(({ line, name, email }) => words.line(String(line), name, email))}
      />
    </ListShell>
  )
}

function whyOf({ why, member }: MemberProposal) {
  return why === 'same-name' && member.email === '' ? 'same-name-alone' : why
}

function TakeForm({ frame, association, matched }: MembershipPreviewPageProps) {
  const { text, format } = frame.language
  const words = text.ways.memberships
  const fresh = matched.proposals.filter(({ known }) => known.kind === 'new')
  if (fresh.length === 0) return <p>{words.nothingToTake}</p>
  const certain = fresh.filter(({ why }) => why === 'email').map(writeTaken)
  return (
    <Form frame={frame} action={paths.memberships.href(association.shortId)}>
      <input type="hidden" name="source" value="list" />
      <Checkboxes
        name="take"
        label={words.take}
        errorPrefix={text.fault.prefix}
        values={certain}
        choices={fresh.map((each) => ({
          value: writeTaken(each),
          label: words.person(each.person.name, each.person.email, words.why[whyOf(each)]),
          hint: `${words.line(String(each.member.line), each.member.name, each.member.email)}. ${words.days(
            format.day(each.member.from),
            format.day(each.member.to),
          )}`,
        }))}
      />
      <p class="at-actions">
        <button type="submit" class="govuk-button">
          {words.takeThem}
        </button>
        <a class="govuk-link" href={paths.memberships.href(association.shortId)}>
          {words.again}
        </a>
      </p>
    </Form>
  )
}

function tellKnown({ member, person, known }: MemberProposal, { text, format }: Language): string {
  const words = text.ways.memberships
  const days = words.days(format.day(member.from), format.day(member.to))
  const what =
    known.kind === 'differs'
      ? words.differs(format.day(known.other.from), format.day(known.other.to))
      : words.same
  return `${words.faultAt(String(member.line), `${person.name}, ${days}.`)} ${what}`
}

function tellFault({ line, code, cell }: MemberFault, { text }: Language): string {
  const words = text.ways.memberships
  return words.faultAt(String(line), words.codes[code](cell))
}
