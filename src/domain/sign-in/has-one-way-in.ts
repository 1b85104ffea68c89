/** What somebody can show as a second step. */
export interface WaysIn {
  readonly passkeys: number
  readonly hasApp: boolean
  readonly recoveryCodes: number
}

/** Whether losing one device locks somebody out: one second step, and no code for the day when it is gone. */
export function hasOneWayIn({ passkeys, hasApp, recoveryCodes }: WaysIn): boolean {
  return passkeys + (hasApp ? 1 : 0) === 1 && recoveryCodes === 0
}
