import type { NextStep } from '../../../domain/applications/next-step.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { ListedApplication } from '../../../services/applications/list-own-applications.ts'
import type { Waiting } from '../../../services/portfolio/load-waiting.ts'
import type { Language, Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { WaitingLine } from './waiting-card.tsx'

interface WaitingToTell extends Pick<Waiting, 'requests' | 'questions' | 'files'> {
  readonly portfolio: Portfolio
  /** All applications that are under way. */
  readonly listed: readonly Pick<ListedApplication, 'application' | 'association' | 'next'>[]
  /** Whether a renewal was handed in, and nobody asks the person for anything about it. */
  readonly hasRenewal: boolean
}

/** The lines of the card about others: applications and renewals first, then what is asked about single entries. */
export function tellWaiting(waiting: WaitingToTell, { text, format }: Language): WaitingLine[] {
  const words = text.home.waitingFor
  const names = new Map(waiting.portfolio.providers?.map(({ id, name }) => [id, name ?? id]))
  return [
    ...waiting.listed.flatMap(({ application, association, next }) => {
      const told = tellApplication(next, association.name, words)
      return told === undefined ? [] : [{ text: told, href: paths.application.href(application.id) }]
    }),
    ...(waiting.hasRenewal ? [{ text: words.renewal, href: paths.renewal.href() }] : []),
    ...waiting.requests.map(({ entryId, providerName, hours, sentAt }) => ({
      text: words.confirmation(providerName, format.figure(hours)),
      since: words.asked(format.instant(sentAt)),
      href: paths.provider.href(entryId),
    })),
    ...waiting.questions.map(({ entryId, association, askedAt }) => ({
      text: words.question(association.name, names.get(entryId) ?? ''),
      since: words.asked(format.instant(askedAt)),
      href: paths.provider.href(entryId),
    })),
    ...waiting.files.map(({ name }) => ({ text: words.file(name), href: paths.mine.href() })),
  ]
}

/** Who has an application in hand, where that is not its applicant, and for what. */
function tellApplication(
  next: NextStep,
  association: string,
  { application }: Messages['home']['waitingFor'],
): string | undefined {
  switch (next.step) {
    case 'wait-acceptance':
    case 'wait-raters':
    case 'wait-check':
    case 'wait-review':
    case 'wait-appeal':
    case 'exam-handed-in':
    case 'award':
      return application[next.step](association)
    default:
      return undefined
  }
}
