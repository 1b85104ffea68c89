import type { Portfolio } from '../../evaluation/portfolio.ts'
import { createFormat } from '../../web/format.ts'
import { en } from '../../web/messages/en.ts'
import { describeEntries } from '../../web/pages/distance/describe-entries.ts'

/** What an entry is called by its owner, and when it was; findings name it by its id or its place. */
export type DescribeEntry = (name: string) => string

/** The titles that the pages show too. */
export function nameEntries(portfolio: Portfolio): DescribeEntry {
  const describe = describeEntries(portfolio, { text: en, format: createFormat('en-US') })
  return (name) => {
    const { label, when } = describe(name)
    return [label === name ? '' : label, when].filter(Boolean).join(', ')
  }
}
