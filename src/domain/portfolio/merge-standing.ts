import type { EntryBody } from './entry.ts'
import { keyOf } from './is-same-entry.ts'

type Provider = EntryBody<'providers'>

/** A provider with what is known of both: unknown standing and a known one give the known one. */
export function mergeStanding(into: Provider, from: Provider): Provider {
  const endorsements = union(into.endorsements, from.endorsements, (held) =>
    keyOf({ section: 'providers', body: { endorsements: [held] } }),
  )
  const vetted = union(into.vetted, from.vetted, (held) =>
    keyOf({ section: 'providers', body: { vetted: [held] } }),
  )
  return { ...into, ...(endorsements && { endorsements }), ...(vetted && { vetted }) }
}

function union<Each>(
  one: Each[] | undefined,
  other: Each[] | undefined,
  key: (each: Each) => string,
): Each[] | undefined {
  if (!one || !other) return one ?? other
  return [...new Map([...one, ...other].map((each) => [key(each), each])).values()]
}
