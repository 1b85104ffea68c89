import type { RecordFacts } from '../../../store/record/list-history.ts'

type Sentence = string | ((facts: RecordFacts) => string)

/** What an entry of the record says in plain words: to staff, and to the applicant where he or she may read it. */
export interface RecordSentence {
  readonly staff: Sentence
  /** Left out for what the applicant never reads. */
  readonly applicant?: Sentence
}

export type RecordSentences = Readonly<Record<string, RecordSentence>>

export function say(sentence: Sentence, facts: RecordFacts): string {
  return typeof sentence === 'string' ? sentence : sentence(facts)
}
