import type { Child } from 'hono/jsx'

export type Fact = readonly [label: string, value: Child]

/** What is to be known of one thing, line by line. A text keeps the direction in which it is written. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="at-facts">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
