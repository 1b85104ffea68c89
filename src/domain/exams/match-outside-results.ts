import type { ExamResult } from './exam-result.ts'
import type { OutsideResult } from './read-outside-results.ts'

/** Somebody of the office's candidates, as a list is matched to them. */
export interface MatchableCandidate {
  readonly applicationId: string
  readonly personId: string
  readonly associationId: string
  readonly name: string
  readonly email: string
  readonly category: string
  /** The share that passes each part of this category. */
  readonly passShare: Readonly<Record<OutsideResult['part'], number>>
}

/** What a line comes to. `known` and `differs` are never taken over: what is there stays. */
export interface ResultProposal {
  readonly result: OutsideResult
  readonly candidate: MatchableCandidate
  readonly why: 'email' | 'name'
  readonly passed: boolean
  readonly known: 'new' | 'known' | 'differs'
}

export interface ResultsMatched {
  readonly proposals: readonly ResultProposal[]
  /** Lines that are nobody's, or may be of several. */
  readonly others: readonly OutsideResult[]
}

/** Matches a list to the candidates of an office: by address first, by a name that only one has otherwise. */
export function matchOutsideResults(
  results: readonly OutsideResult[],
  candidates: readonly MatchableCandidate[],
  released: readonly Pick<ExamResult, 'personId' | 'category' | 'part' | 'satOn' | 'passed'>[],
): ResultsMatched {
  const proposals: ResultProposal[] = []
  const others: OutsideResult[] = []
  for (const result of results) {
    const found = findOne(result, candidates)
    if (!found) {
      others.push(result)
      continue
    }
    const { candidate, why } = found
    const passed = result.passed ?? (result.score ?? 0) >= candidate.passShare[result.part] - 1e-9
    const before = released.find(
      (each) =>
        each.personId === candidate.personId &&
        each.category === candidate.category &&
        each.part === result.part &&
        each.satOn === result.satOn,
    )
    const known = before === undefined ? 'new' : before.passed === passed ? 'known' : 'differs'
    proposals.push({ result, candidate, why, passed, known })
  }
  return { proposals, others }
}

function findOne(
  { email, name }: OutsideResult,
  candidates: readonly MatchableCandidate[],
): { readonly candidate: MatchableCandidate; readonly why: 'email' | 'name' } | undefined {
  const byEmail = email === '' ? [] : candidates.filter((each) => each.email.toLowerCase() === email)
  if (byEmail[0]) return byEmail.length === 1 ? { candidate: byEmail[0], why: 'email' } : undefined
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}]+/gu, ' ')
      .trim()
  const byName = name === '' ? [] : candidates.filter((each) => plain(each.name) === plain(name))
  return byName.length === 1 && byName[0] ? { candidate: byName[0], why: 'name' } : undefined
}
