import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { isCovered } from './plain-days.ts'

/** Entries by what they may count for; an entry may count for several things. */
type Sorted<Name extends string, Entry> = Readonly<Record<Name, Entry[]>>

/** An engine made once for a list: a rule for each thing that its entries may count for, and a run for each entry. */
export function entryRules<Name extends string>(conditions: Readonly<Record<Name, TopLevelCondition>>) {
  const engine = new Engine()
  const names: Name[] = []
  for (const name in conditions) {
    names.push(name)
    engine.addRule({ conditions: conditions[name], event: { type: name } })
  }
  engine.addOperator<string, string>('onOrBefore', (day, last) => day <= last)
  engine.addOperator(
    'covered',
    (days: Parameters<typeof isCovered>[1], by: Parameters<typeof isCovered>[0]) => isCovered(by, days),
  )
  return async <Entry>(
    entries: readonly Entry[],
    factsOf: (entry: Entry) => Record<string, unknown>,
  ): Promise<Sorted<Name, Entry>> => {
    const runs = await Promise.all(entries.map((entry) => engine.run(factsOf(entry))))
    const countingFor = (name: Name) =>
      entries.filter((_, index) => runs[index]?.events.some(({ type }) => type === name))
    return Object.fromEntries(names.map((name) => [name, countingFor(name)])) as Sorted<Name, Entry>
  }
}
