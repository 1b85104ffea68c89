import type { ListOffer, ProviderMatch } from '../../../domain/providers/match-provider-list.ts'
import type { ProviderListFault } from '../../../domain/providers/read-provider-list.ts'
import type { Statement } from '../../../domain/providers/standing.ts'
import type { Frame } from '../../components/layout.tsx'
import { ListShell } from '../../components/list-shell.tsx'
import { StatementsCard } from '../../components/statements-card.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { standingWords } from '../providers/standing-words.ts'
import { writeAnswer, writeOffer } from './taken-providers.ts'

interface ListPreviewProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly matches: readonly ProviderMatch[]
  readonly faults: readonly ProviderListFault[]
  /** Where the list is from, as it was typed. */
  readonly source: string
}

/** What every line of a list of providers comes to, before anything is kept. */
export function ListPreviewPage(props: ListPreviewProps) {
  const { frame, association, matches, faults } = props
  const { text, format } = frame.language
  const words = text.questions.list
  const count = (kind: ProviderMatch['kind']) =>
    format.figure(matches.filter((match) => match.kind === kind).length)
  const same = matches.filter(({ kind }) => kind === 'same')
  const above = { href: paths.registerList.href(association.shortId), label: words.title }
  const unusable = format.figure(faults.length)
  const lead = words.summary(count('new'), count('changed'), count('alike'), count('same'), unusable)
  return (
    <ListShell {...{ frame, above, lead }} title={words.previewTitle}>
      <StatementsCard
        title={words.faults}
        lines={faults.map(({ line, code, cell }) => words.at(String(line), words.codes[code](cell)))}
      />
      <TakeForm {...props} />
      <StatementsCard
        title={words.same}
        lines={same.map(({ listed }) => words.at(String(listed.line), listed.name))}
      />
    </ListShell>
  )
}

function TakeForm({ frame, association, matches, source }: ListPreviewProps) {
  const words = frame.language.text.questions.list
  const { text } = frame.language
  const open = matches.filter(({ kind }) => kind !== 'same')
  const asked = matches.filter(({ questions }) => questions.length > 0)
  if (open.length + asked.length === 0) return <p>{words.nothingToTake}</p>
  const known = matches.filter(({ kind, questions }) => kind === 'same' && questions.length > 0)
  return (
    <Form frame={frame} action={paths.takeRegisterList.href(association.shortId)}>
      <input type="hidden" name="source" value={source} />
      {known.flatMap((match) =>
        match.offers.map((offer) => <input type="hidden" name="known" value={writeOffer(match, offer)} />),
      )}
      {(['new', 'changed', 'alike'] as const).map((kind) => (
        <Offers {...{ frame, kind }} matches={matches.filter((match) => match.kind === kind)} />
      ))}
      {asked.length > 0 ? (
        <Checkboxes
          name="answer"
          label={words.answers}
          hint={words.answersHint}
          errorPrefix={text.fault.prefix}
          {...answersOf(asked, frame.language)}
        />
      ) : null}
      <p class="at-actions">
        <button type="submit" class="govuk-button">
          {words.take}
        </button>
        <a class="govuk-link" href={paths.registerList.href(association.shortId)}>
          {words.again}
        </a>
      </p>
    </Form>
  )
}

interface OffersProps {
  readonly frame: Frame
  readonly kind: 'new' | 'changed' | 'alike'
  readonly matches: readonly ProviderMatch[]
}

/** Only newcomers are ticked from the start: what the register says already is changed by nobody unseen. */
function Offers({ frame, kind, matches }: OffersProps) {
  if (matches.length === 0) return null
  const { language } = frame
  const words = language.text.questions.list
  const choices = matches.flatMap((match) =>
    match.offers.map((offer) => ({ value: writeOffer(match, offer), ...tellOffer(match, offer, language) })),
  )
  return (
    <Checkboxes
      name="take"
      idStem={`take-${kind}`}
      label={words.offers[kind].label}
      hint={words.offers[kind].hint}
      errorPrefix={language.text.fault.prefix}
      values={kind === 'new' ? choices.map(({ value }) => value) : []}
      choices={choices}
    />
  )
}

function tellOffer({ listed, kind }: ProviderMatch, { who, endorsements }: ListOffer, language: Language) {
  const words = language.text.questions.list
  const told = (statements: readonly Statement[]) =>
    standingWords({ endorsements: statements }, language, String).join('. ') || words.nothingKnown
  const at = words.at(String(listed.line), listed.name)
  if (!who) return { label: kind === 'alike' ? words.isSomebodyElse(at) : at, hint: told(endorsements) }
  return {
    label: kind === 'alike' ? words.isKnown(at, who.name) : at,
    hint: words.nowAndThen(told(who.endorsements), told(endorsements)),
  }
}

function answersOf(asked: readonly ProviderMatch[], { text }: Language) {
  const words = text.questions.list
  const all = asked.flatMap((match) =>
    match.questions.map(({ question, isCertain }) => ({
      isCertain: isCertain && match.kind !== 'alike',
      value: writeAnswer(match, question),
      label: words.question(question.name, question.email ?? text.questions.question.noEmail),
      hint: words.answeredBy(words.at(String(match.listed.line), match.listed.name), isCertain),
    })),
  )
  return {
    values: all.filter(({ isCertain }) => isCertain).map(({ value }) => value),
    choices: all.map(({ value, label, hint }) => ({ value, label, hint })),
  }
}
