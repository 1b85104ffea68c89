import type { ApplicationRequest } from '../applications/request.ts'
import type { Recommendation } from './review-body.ts'

interface Given {
  readonly recommendation: Recommendation
  readonly at: Date
}

/** Whether a reviewer asks something that the applicant has not answered since. */
export function asksNow(
  given: readonly Given[],
  answers: readonly Pick<ApplicationRequest, 'answeredAt'>[],
): boolean {
  const answered = Math.max(0, ...answers.map(({ answeredAt }) => answeredAt?.getTime() ?? 0))
  return given.some(({ recommendation, at }) => recommendation === 'ask' && at.getTime() >= answered)
}
