import type { Fields } from '../../src/domain/fields.ts'
import { someAnswers } from '../references/answers.ts'

/** What two worlds differ in, and nothing else. */
export interface Secret {
  /** What a rater sends whose applicant waived access. */
  readonly answers: Fields
  /** Who reviews. */
  readonly reviewer: { readonly name: string; readonly email: string }
  /** What that reviewer thinks, before anything is released. */
  readonly review: {
    readonly requirement: 'agree' | 'disagree'
    readonly area: 'shown' | 'not-shown'
    readonly recommendation: 'approve' | 'defer'
    readonly toDo: string
    readonly forApplicant: string
    readonly forColleagues: string
  }
  /** Said among reviewers and staff. */
  readonly remark: string
  /** What a member of the committee votes, and why. */
  readonly vote: { readonly vote: 'deferred' | 'approved-for-exam'; readonly words: string }
  /** What staff noted about the rater. */
  readonly note: string
}

export const plain: Secret = {
  answers: someAnswers(),
  reviewer: { name: 'Ann Lee', email: 'ann@example.org' },
  review: {
    ...{
      requirement: 'agree',
      area: 'shown',
      recommendation: 'approve',
      toDo: '',
      forApplicant: 'Well done.',
    },
    forColleagues: 'Fine.',
  },
  remark: 'Agreed.',
  vote: { vote: 'approved-for-exam', words: '' },
  note: 'Called.',
}

/** Words that nothing else in a world says. */
export const tellTales = [
  'Xaverine',
  'Quandt-Obermoser',
  'whisperbird',
  'gullywort',
  'marrowstone',
  'saltbramble',
] as const

/** Of the name, of the rating and of what is private: what lists are searched for. */
export const searched: readonly string[] = [tellTales[0], tellTales[2], tellTales[4]]

/** Differs in every way that a rating, a name and a private word can: values, counts, lengths, order. */
export const harsh: Secret = {
  answers: {
    ...someAnswers(5, { recommendation: 'do-not-recommend', known: 'under-a-year', endorsed: 'unsure' }),
    comment: [`A ${tellTales[2]} would do better. ${'I mean it. '.repeat(40)}`],
    'comment-reflection': [''],
  },
  reviewer: { name: `${tellTales[0]} ${tellTales[1]}`, email: 'zz.xaverine@far.example.org' },
  review: {
    ...{ requirement: 'disagree', area: 'not-shown', recommendation: 'defer', toDo: 'Far more of all of it' },
    forApplicant: `Not yet, says the ${tellTales[3]}.`,
    forColleagues: `Never, says the ${tellTales[3]}. ${'Never. '.repeat(40)}`,
  },
  remark: `Between us: ${tellTales[4]}. ${'And more. '.repeat(40)}`,
  vote: { vote: 'deferred', words: `No, says the ${tellTales[5]}. ${'No. '.repeat(40)}` },
  note: `Asked the ${tellTales[4]}.`,
}
