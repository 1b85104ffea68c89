import type { ConfirmationState } from '../../../domain/providers/confirmation.ts'
import { lazily } from '../../../evaluation/lazily.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Day } from '../../../standards/day.ts'
import { loadLeadershipActivities } from '../../../standards/leadership-activities.ts'
import type { Language } from '../../messages/messages.ts'

/** An entry in words that its owner recognizes. */
export interface EntryLabel {
  readonly label: string
  readonly when: string
  /** The page of the entry, where there is one. */
  readonly href?: string
  /** How it stands with a session, where staff look at it. */
  readonly confirmation?: ConfirmationState
}

/** What an activity is called in the catalogue, which forms offer too. */
const activityLabels = lazily(() => new Map(loadLeadershipActivities().map(({ id, label }) => [id, label])))

type Lists = Omit<Portfolio, 'format' | 'person'>

/**
 * Answers the label of an entry by the name that findings use: its id, or list and position (`exams[0]`). An entry is
 * put into words when it is asked for: pages show a few of hundreds.
 */
export function describeEntries(portfolio: Portfolio, language: Language): (name: string) => EntryLabel {
  const labels = new Map<string, () => EntryLabel>()
  const add = <Entry extends { id?: string | undefined }>(
    list: keyof Lists,
    entries: readonly Entry[] | undefined,
    describe: (entry: Entry) => EntryLabel,
  ) => {
    for (const [position, entry] of (entries ?? []).entries()) {
      labels.set(entry.id ?? `${list}[${position}]`, () => describe(entry))
    }
  }

  const { text, format } = language
  const on = (day: Day | null | undefined) => (day ? format.day(day) : text.entry.noDay)
  const period = ({ from, to }: { from: Day; to?: Day | null | undefined }) =>
    describePeriod(from, to, language)
  const names = new Map(portfolio.providers?.map(({ id, name }) => [id, name ?? id]))

  add('education', portfolio.education, (entry) => ({
    label: joined(entry.degree ?? text.entry.education[entry.kind], entry.field, entry.institution),
    when: on(entry.awardedOn),
  }))
  add('work', portfolio.work, (entry) => ({
    label: joined(entry.title, entry.employer) || text.entry.work,
    when: period(entry),
  }))
  add('leadership', portfolio.leadership, (entry) => ({
    label: entry.title || (activityLabels().get(entry.activity) ?? worded(entry.activity)),
    when: period(entry),
  }))
  add('training', portfolio.training, (entry) => ({
    label: joined(entry.title, entry.provider) || text.entry.training,
    when: on(entry.completedOn),
  }))
  add('rsc', portfolio.rsc, (entry) => ({
    label: text.entry.session[entry.setting](names.get(entry.provider ?? '') ?? text.entry.peers),
    when: period(entry),
  }))
  add('providers', portfolio.providers, ({ name, id, endorsements, vetted }) => ({
    label: name ?? id,
    when: describeStanding({ endorsements, vetted }, language),
  }))
  add('references', portfolio.references, (entry) => ({
    label: joined(text.entry.role[entry.role], entry.rater ?? undefined),
    when: on(entry.completedOn),
  }))
  add('agreements', portfolio.agreements, (entry) => ({
    label: text.entry.agreement(worded(entry.document)),
    when: on(entry.signedOn),
  }))
  add('memberships', portfolio.memberships, (entry) => ({
    label: text.entry.membership(entry.association),
    when: period(entry),
  }))
  add('exams', portfolio.exams, (entry) => ({
    label: text.entry.exam(text.category[entry.category]),
    when: on(entry.completedOn),
  }))
  add('endorsements', portfolio.endorsements, (entry) => ({
    label: text.entry.endorsement(joined(text.category[entry.category], entry.association)),
    when: period({ from: entry.earnedOn, to: entry.endedOn }),
  }))
  add('judgements', portfolio.judgements, (entry) => ({
    label: text.entry.judgement(worded(entry.requirement)),
    when: on(entry.decidedOn),
  }))
  return (name) => labels.get(name)?.() ?? { label: name, when: '' }
}

function describePeriod(from: Day, to: Day | null | undefined, { text, format }: Language): string {
  if (!to) return text.entry.since(format.day(from))
  return from === to ? format.day(from) : text.entry.period(format.day(from), format.day(to))
}

type StandingOf = Pick<NonNullable<Portfolio['providers']>[number], 'endorsements' | 'vetted'>

/** What a provider is endorsed as in a few words, or who vetted the provider in place of that, and since when. */
function describeStanding({ endorsements, vetted }: StandingOf, { text, format }: Language): string {
  if ((endorsements ?? vetted) === undefined) return text.entry.unknownStanding
  const held = (endorsements ?? []).map(({ category }) => text.category[category])
  if (held.length > 0) return [...new Set(held)].join(', ')
  const found = (vetted ?? []).map(({ association, category, from }) =>
    text.entry.vetted(association, text.category[category], format.day(from)),
  )
  return found.length > 0 ? found.join('; ') : text.entry.noEndorsement
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(', ')
}

/** A code such as `imh-association`, readable. */
function worded(code: string): string {
  return code.replaceAll('-', ' ')
}
