import type { NextStep } from '../../../domain/applications/next-step.ts'
import type { Language } from '../../messages/messages.ts'

/** The next step in one line, with its figure or day. */
export function nextTitle(next: NextStep, { text, format }: Language): string {
  const { title } = text.applications.next[next.step]
  switch (next.step) {
    case 'mend':
      return title(format.figure(next.missing))
    case 'exam-booked':
      return title(format.day(next.on))
    case 'exam-retake':
      return title(format.day(next.from))
    default:
      return title('')
  }
}
