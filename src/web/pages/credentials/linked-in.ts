import type { Day } from '../../../standards/day.ts'

interface Certification {
  readonly name: string
  readonly organization: string
  readonly awardedOn: Day
  readonly validUntil: Day | null
  readonly number: string
  readonly url: string
}

/** An address at which LinkedIn shows its form with these fields filled in; nothing is sent by showing it. */
export function linkedInUrl({
  name,
  organization,
  awardedOn,
  validUntil,
  number,
  url,
}: Certification): string {
  const month = (prefix: string, day: Day) => ({
    [`${prefix}Year`]: day.slice(0, 4),
    [`${prefix}Month`]: String(Number(day.slice(5, 7))),
  })
  const asked = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: organization,
    ...month('issue', awardedOn),
    ...(validUntil !== null && month('expiration', validUntil)),
    certId: number,
    certUrl: url,
  })
  return `https://www.linkedin.com/profile/add?${asked}`
}
