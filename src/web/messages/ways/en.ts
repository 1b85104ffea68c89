import { enTexts } from './en-texts.ts'

/** The words about how an association works. */
export const enWays = {
  title: 'How we work',
  texts: enTexts,
} as const
