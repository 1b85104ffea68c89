import type { Finding } from '../../evaluation/finding.ts'
import { en } from '../messages/en.ts'
import type { Tone } from '../text/make-paint.ts'

export interface State {
  readonly shape: '●' | '◐' | '○' | '·'
  readonly words: string
  readonly tone: Tone
}

const words = en.page.state

/** The state of a finding in a shape and in words, so that neither color nor shape alone carries it. */
export function stateOf({ outcome, have, need }: Finding): State {
  switch (outcome) {
    case 'met':
      return { shape: '●', words: words.met, tone: 'good' }
    case 'needs-judgement':
      return { shape: '◐', words: words.waiting, tone: 'underWay' }
    case 'advice':
      return { shape: '·', words: words.advice, tone: 'quiet' }
    case 'not-met':
      return have > 0 && need > 1
        ? { shape: '◐', words: words.underWay, tone: 'underWay' }
        : { shape: '○', words: words.toDo, tone: 'needed' }
    default:
      return outcome satisfies never
  }
}
