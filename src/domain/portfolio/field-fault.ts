/** Why a field is refused. The words are those of the web. */
const fieldFaultCodes = [
  'required',
  'too-long',
  'not-plain-text',
  'not-a-day',
  'day-could-be-two',
  'ends-before-it-begins',
  'not-hours',
  'below-zero',
  'too-many-hours',
  'hours-and-credits-differ',
  'more-than-the-session',
  'not-a-choice',
  'not-yes-or-no',
  'unknown-provider',
  'unclear-provider',
  'standing-differs',
  'too-many-days',
  'no-day-of-series',
  'peers-with-provider',
  'unlikely-day',
  'unlikely-hours',
] as const
export type FieldFaultCode = (typeof fieldFaultCodes)[number]

/** `limit` is the figure that the words may name: the most hours that fit, the most characters. */
export interface FieldFault {
  readonly field: string
  readonly code: FieldFaultCode
  readonly limit?: number
}
