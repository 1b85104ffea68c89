/**
 * How a renewal stands (design: the process). `passed` is renewed; `excepted` owes nothing, by rule or by a case. One
 * that nobody answers stays `open` while its Endorsements lapse.
 */
export const renewalStates = [
  'open',
  'attested',
  'drawn',
  'evidence-asked',
  'passed',
  'gaps',
  'excepted',
] as const
export type RenewalState = (typeof renewalStates)[number]
