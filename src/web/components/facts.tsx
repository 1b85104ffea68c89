import type { Child } from 'hono/jsx'

export type Fact = readonly [label: string, value: Child]

interface FactsProps {
  readonly facts: readonly Fact[]
  /** A card of their own, or lines in a narrow column; else lines of whatever they stand in. */
  readonly look?: 'card' | 'narrow'
}

const looks = { card: 'at-card at-facts', narrow: 'at-audit-facts' } as const

/** What is to be known of one thing, line by line. A text keeps the direction in which it is written. */
export function Facts({ facts, look }: FactsProps) {
  return (
    <dl class={look ? looks[look] : 'at-facts'}>
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
