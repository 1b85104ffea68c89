import { enLeave } from './en-leave.ts'
import { enReturn } from './en-return.ts'

/** The words of what happens in the course of a life. */
export const enLife = {
  title: 'If things change',
  leave: enLeave,
  returning: enReturn,
}
