import { enAgencies } from './en-agencies.ts'
import { enLeave } from './en-leave.ts'
import { enMoving } from './en-moving.ts'
import { enReturn } from './en-return.ts'

/** The words of what happens in the course of a life. */
export const enLife = {
  title: 'If things change',
  leave: enLeave,
  agencies: enAgencies,
  returning: enReturn,
  moving: enMoving,
}
