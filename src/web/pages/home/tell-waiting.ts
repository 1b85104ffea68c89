import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Waiting } from '../../../services/portfolio/load-waiting.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { WaitingLine } from './waiting-card.tsx'

interface WaitingToTell extends Pick<Waiting, 'requests' | 'questions' | 'files'> {
  readonly portfolio: Portfolio
  /** Conversations with something that the person has not read. */
  readonly unread: number
}

/** The lines of the card about others: first what is the person's own turn. */
export function tellWaiting(waiting: WaitingToTell, { text, format }: Language): WaitingLine[] {
  const words = text.home.waitingFor
  const names = new Map(waiting.portfolio.providers?.map(({ id, name }) => [id, name ?? id]))
  return [
    ...(waiting.unread > 0
      ? [{ text: words.unread(format.figure(waiting.unread)), href: paths.messages.href(), isYours: true }]
      : []),
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
