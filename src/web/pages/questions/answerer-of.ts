import type { Answerer } from '../../../services/providers/answer-question.ts'
import type { AnswerMeans } from '../../../services/providers/tell-askers.ts'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from './staff-scope.ts'

/** Who answers questions, on a route that only staff reach. */
export function answererOf(c: SiteContext): Answerer {
  const { personId } = staffScope(c)
  return { association: associationOf(c), personId, now: c.get('visit').now }
}

/** Those who asked are led to the page of their provider. */
export function answerMeansOf({ sendMail, baseUrl }: Pick<Site, 'sendMail' | 'baseUrl'>): AnswerMeans {
  return { sendMail, providerUrl: (entryId) => baseUrl + paths.provider.href(entryId) }
}
