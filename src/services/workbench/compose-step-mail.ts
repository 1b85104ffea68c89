import type { StaffStep } from '../../domain/workbench/staff-steps.ts'
import { en } from './messages/en.ts'

/** A thing that is missing, as the applicant is told of it. */
export interface MissingThing {
  readonly requirement: string
  readonly title: string
  readonly remedy: string
}

interface About {
  readonly name: string
  readonly category: string
  readonly association: string
  readonly missing: readonly MissingThing[]
  readonly words: string
}

/** A mail without its address. */
export interface StepMail {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** What the applicant is told with a step; the preview shows exactly what is sent. */
export function composeStepMail(step: StaffStep | 'message', about: About): StepMail {
  const { name, category, association, missing, words } = about
  const told = step === 'message' ? en.message : en.steps[step]
  return {
    subject: told.subject(category),
    paragraphs: [
      en.hello(name),
      told.lead(category, association),
      ...(missing.length === 0
        ? []
        : [en.missing, ...missing.map(({ title, remedy }) => en.item(title, remedy))]),
      ...words
        .split(/\n{2,}/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== ''),
      told.next,
    ],
  }
}
