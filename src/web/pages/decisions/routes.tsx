import { firstDecision, readDecisionForm } from '../../../domain/decisions/decision-given.ts'
import { type DecisionOutcome, isDecisionOutcome } from '../../../domain/decisions/outcome.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { isAdministratorOf } from '../../../domain/rights.ts'
import { castVote } from '../../../services/decisions/cast-vote.ts'
import type { DecisionRefused } from '../../../services/decisions/prepare-decision.ts'
import { type SeenDecision, seeDecision } from '../../../services/decisions/see-decision.ts'
import { previewDecision, takeDecision } from '../../../services/decisions/take-decision.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { LetterParts } from '../letters/parts.ts'
import { DecisionPage } from './decision-page.tsx'
import { LetterPreviewPage } from './letter-preview-page.tsx'
import { deciderOf, decisionMeansOf } from './parts.ts'
import { problemOf } from './problem-of.ts'

const staff = { staff: 'see-applications' } as const
const whoDecides = { staff: 'decide-applications' } as const
const longestWords = 5000

/** Deciding about an application, and voting on it. */
export function addDecisionRoutes(areas: Areas, parts: LetterParts): void {
  const means = decisionMeansOf(parts)
  const words = parts.frame.language.text.decisions

  areas.get(paths.decision, whoDecides, (c) => show(c, {}))

  areas.post(paths.decision, staff, async (c, { fields }) => {
    const read = readDecisionForm(fields)
    if ('faults' in read) {
      const problems = read.faults.map(({ field, code }) => ({ field, message: words.fault[code] }))
      return show(c, { view: { values: fields, problems } }, 422)
    }
    switch (textOf(fields, 'do')) {
      case 'back':
        return show(c, { view: { values: fields, problems: [] } })
      case 'decide':
        return decide(c, fields, read.given)
      default:
        return preview(c, fields, read.given)
    }
  })

  areas.post(paths.vote, whoDecides, async (c, { fields }) => {
    const [vote, why] = [readVote(fields), textOf(fields, 'words')]
    if (!vote || why.length > longestWords) {
      const problem = vote
        ? { field: 'words', message: words.votes.tooLong }
        : { field: 'vote', message: words.votes.missing }
      return show(c, { voteView: { values: fields, problems: [problem] } }, 422)
    }
    const given = { vote, words: why, decisionNumber: numberOf(fields, 'decision') }
    const decider = deciderOf(c, parts)
    const result = await castVote(means, decider, given)
    if ('access' in result) return answerStopped(c, result.access)
    const { shortId } = associationOf(c)
    if (result.cast)
      return c.redirect(paths.decision.href(shortId, decider.applicationId, { did: 'voted' }), 303)
    const { refusal, may } = words.votes
    const told = { ...refusal, ...may }
    const problems = [{ field: 'votes', message: told[result.reason] }]
    return show(c, { voteView: { values: fields, problems } }, 409)
  })

  async function decide(c: SiteContext, fields: Fields, given: Parameters<typeof takeDecision>[2]) {
    const decider = deciderOf(c, parts)
    const result = await takeDecision(means, decider, given)
    if ('access' in result) return answerStopped(c, result.access)
    if (!result.taken) return refuse(c, fields, result.refusal)
    const { shortId } = associationOf(c)
    return c.redirect(paths.decision.href(shortId, decider.applicationId, { did: 'decided' }), 303)
  }

  async function preview(c: SiteContext, fields: Fields, given: Parameters<typeof takeDecision>[2]) {
    const decider = deciderOf(c, parts)
    const result = await previewDecision(means, decider, given)
    if ('access' in result) return answerStopped(c, result.access)
    if ('refusal' in result) return refuse(c, fields, result.refusal)
    const seen = await seeDecision(means, decider)
    if ('access' in seen) return answerStopped(c, seen.access)
    return answerPage(
      c,
      <LetterPreviewPage
        frame={frameOf(c, parts.frame)}
        about={words.title(seen.applicant)}
        lead={words.preview.lead(words.outcome[given.outcome])}
        applicant={seen.applicant}
        letter={result.letter}
        action={paths.decision.href(associationOf(c).shortId, decider.applicationId)}
        fields={fields}
      />,
    )
  }

  /** With what was typed, above things as they stand now. */
  function refuse(c: SiteContext, fields: Fields, refusal: DecisionRefused) {
    const problems = [problemOf(refusal, words)]
    return show(c, { view: { values: fields, problems } }, refusal.reason === 'moved-on' ? 409 : 422)
  }

  async function show(
    c: SiteContext,
    views: { readonly view?: FormView; readonly voteView?: FormView },
    status: 200 | 409 | 422 = 200,
  ) {
    const association = associationOf(c)
    const seen = await seeDecision(means, deciderOf(c, parts))
    if ('access' in seen) return answerStopped(c, seen.access)
    const { state } = seen.application
    const did = c.req.query('did') ?? ''
    const mayBeEarly = isAdministratorOf(personOf(c), associationOf(c).id)
    return answerPage(
      c,
      <DecisionPage
        frame={frameOf(c, parts.frame)}
        {...{ association, seen, mayBeEarly }}
        view={views.view ?? { values: firstOf(seen), problems: [] }}
        voteView={views.voteView ?? emptyForm}
        isTyped={views.view !== undefined}
        note={did === 'decided' || did === 'voted' ? words.done[did] : undefined}
        isCorrecting={state !== 'in-review' && (views.view !== undefined || c.req.query('correct') === 'yes')}
      />,
      status,
    )
  }
}

function firstOf({ desk }: SeenDecision): Fields {
  return firstDecision(desk.suggested, desk.review, desk.offered)
}

function readVote(fields: Fields): DecisionOutcome | 'conflict' | undefined {
  const vote = textOf(fields, 'vote')
  return isDecisionOutcome(vote) || vote === 'conflict' ? vote : undefined
}
