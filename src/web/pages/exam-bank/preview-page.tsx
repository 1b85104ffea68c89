import type { ItemProposal } from '../../../domain/exams/plan-item-import.ts'
import type {
  FaultyItem,
  FoundItem,
  ItemFault,
  ItemNote,
} from '../../../services/exams/bank/items-reading.ts'
import type { ItemsPreview } from '../../../services/exams/bank/preview-items.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatementsCard } from '../../components/statements-card.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface PreviewPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly preview: ItemsPreview
}

type Proposal = ItemProposal<FoundItem>
type Taken = Extract<Proposal, { after: number }>

/** What every item of a file comes to, before anything is saved. */
export function PreviewPage(props: PreviewPageProps) {
  const { frame, association, preview } = props
  const { text, format } = frame.language
  const words = text.examBank.import
  const { proposals, faulty, leftOut } = preview
  const count = (kind: Proposal['kind']) =>
    format.figure(proposals.filter((each) => each.kind === kind).length)
  return (
    <Layout frame={frame} title={words.previewTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.importExamItems.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.previewTitle}</h1>
          <p class="at-lead">{words.summary(count('new'), count('changed'), format.figure(faulty.length))}</p>
          <StatementsCard title={words.faulty} lines={faulty.map((each) => tellFaulty(each, text))} />
          <TakeForm {...props} />
          <StatementsCard title={words.others} lines={proposals.flatMap((each) => tellOther(each, text))} />
          <StatementsCard title={words.leftOut} lines={leftOut} />
        </div>
      </main>
    </Layout>
  )
}

function TakeForm({ frame, association, preview }: PreviewPageProps) {
  const { text } = frame.language
  const words = text.examBank.import
  const fresh = preview.proposals.filter((each) => 'after' in each)
  if (fresh.length === 0)
    return (
      <p>
        {words.nothingToTake}{' '}
        <a class="govuk-link" href={paths.importExamItems.href(association.shortId)}>
          {words.again}
        </a>
      </p>
    )
  const values = fresh.map(({ found, after }) => JSON.stringify({ item: found.item, after }))
  return (
    <Form frame={frame} action={paths.takeExamItems.href(association.shortId)}>
      <Checkboxes
        name="take"
        label={words.take}
        errorPrefix={text.fault.prefix}
        values={values}
        choices={fresh.map((each, index) => ({
          value: values[index] ?? '',
          label: `${each.found.item.code}: ${startOf(each.found.item.prompt)}`,
          hint: tellTaken(each, text),
        }))}
      />
      <p class="at-actions">
        <button type="submit" class="govuk-button">
          {words.takeThem}
        </button>
        <a class="govuk-link" href={paths.importExamItems.href(association.shortId)}>
          {words.again}
        </a>
      </p>
    </Form>
  )
}

const longestStart = 90

function startOf(prompt: string): string {
  const line = prompt.replaceAll(/\n+/g, ' ')
  return line.length > longestStart ? `${line.slice(0, longestStart)}…` : line
}

/** Where it is, whether it is new, and all that is not kept of it. */
function tellTaken({ kind, found, after }: Taken, text: Messages): string {
  const words = text.examBank.import
  const what = kind === 'new' ? words.isNew : words.isChanged(String(after))
  const notes = found.notes.map((note) => tellNote(note))
  return `${[words.at(found.place, what), ...notes].join('; ')}.`

  function tellNote({ code, detail }: ItemNote): string {
    return words.note[code](detail)
  }
}

function tellOther(proposal: Proposal, text: Messages): string[] {
  const words = text.examBank.import
  const { place, item } = proposal.found
  switch (proposal.kind) {
    case 'new':
    case 'changed':
      return []
    case 'twice':
      return [words.at(place, words.proposal.twice(item.code, proposal.first))]
    default:
      return [words.at(place, words.proposal[proposal.kind](item.code))]
  }
}

function tellFaulty({ place, faults }: FaultyItem, text: Messages): string {
  return text.examBank.import.at(place, faults.map((fault) => tellFault(fault, text)).join(' '))
}

function tellFault({ code, detail }: ItemFault, { examBank }: Messages): string {
  const ofFields: Readonly<Record<string, string>> = examBank.fault
  const ofReading: Readonly<Record<string, (detail: string) => string>> = examBank.import.fault
  return ofReading[code]?.(detail) ?? ofFields[code] ?? code
}
