import type { RenewalState } from '../../../domain/renewals/states.ts'
import type { Concluded } from '../../../services/audits/conclude-audit.ts'
import type { LinesDecided } from '../../../services/audits/decide-lines.ts'

type Refusal =
  | Extract<Concluded, { concluded: false }>['reason']
  | Extract<LinesDecided, { decided: false }>['reason']

/** One renewal under audit, as staff see it. */
export const enAudited = {
  nobody: 'Somebody who has left',
  state: {
    open: 'Not handed in',
    attested: 'Attested',
    drawn: 'Drawn, nothing asked',
    'evidence-asked': 'Evidence asked',
    passed: 'Passed',
    gaps: 'Something is missing',
    excepted: 'Excepted',
  } satisfies Record<RenewalState, string>,
  did: {
    line: 'Kept. The totals below count what you found.',
    held: 'Every line with evidence is accepted.',
    pass: 'The audit is passed. The letter is on its way.',
    'find-gaps': 'The person is told what is missing, and has time to mend it.',
  },
  refusal: {
    over: 'This audit is over, so nothing is to be decided any more. Open the Endorsement if something about it has to change, or go back to the audits.',
    'moved-on':
      'A colleague decided something meanwhile. Each line says what is found of it now; what you typed for the other lines is still there. Look at it, and decide again.',
    'wrong-state': 'This audit is not where that could be decided. Look at how it stands now.',
    'not-asked':
      'Nothing was asked of this person, so nothing can be missing. Decide the lines, and let it pass.',
    'not-proven':
      'Not enough is proven yet. Decide the lines that are open, or say that something is missing.',
    undecided: 'What is not decided yet could still be enough. Decide those lines first.',
    'all-proven': 'Everything is proven. Let it pass.',
  } satisfies Record<Refusal, string>,
  totals: 'Claimed and proven',
  open: 'open',
  total: (proven: string, need: string) => `${proven} hours proven, ${need} needed`,
  rest: (claimed: string, open: string) => `${claimed} claimed, ${open} not decided`,

  missing: (hours: string) => `${hours} missing`,
  enough: 'enough',
  noTotals: 'This renewal asks for no hours, so there is nothing to prove.',
  lookOnce: {
    title: 'With one look',
    text: (count: number, of: number) =>
      `${count} of the ${of} lines that are open ${count === 1 ? 'has' : 'have'} evidence: a file, or the word of the provider. Open what you want to see, and accept them together.`,
    submit: 'Accept every line with evidence',
  },
  lines: 'Line by line',
  claimed: (hours: string) => `${hours} claimed`,
  changed: (hours: string) => `In the portfolio it is ${hours} now.`,
  removed: 'No longer in the portfolio.',
  asked: '(it was asked for)',
  offered: 'offered in place of others',
  found: (proven: string, claimed: string) => `${proven} of ${claimed} hours proven`,
  foundAll: (hours: string) => `All ${hours} hours proven`,
  atOnce: 'accepted with one look',
  again: 'Decide again',
  proven: 'Hours proven',
  words: 'What is missing',
  linesLead:
    'Give the hours of each line that you have looked at, and leave the others empty. Where it is less than claimed, say what is missing: the person reads that.',
  decide: 'Keep what you found',
  about: (line: string) => `for ${line}`,
  conclude: {
    title: 'End the audit',
    message: 'A few words for the letter',
    messageHint: 'If you want to add something.',
    pass: 'It is passed',
    gaps: 'Something is missing',
    wait: 'Decide the lines above; then the audit can end here.',
    over: 'This audit is over.',
    overdue: (day: string) =>
      `The time to mend ended on ${day}. If nothing comes, let the Endorsement lapse on its page, or grant an exception.`,
    toEndorsements: 'Endorsements',
  },
  letters: 'Letters',
  sentOn: (instant: string) => `Sent on ${instant}`,
  forced: 'In without being drawn, because of a reinstatement.',
  mark: 'Mark in the published file',
}
