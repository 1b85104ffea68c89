import { enLeave } from './en-leave.ts'

/** The words of what happens in the course of a life. */
export const enLife = {
  leave: enLeave,
}
