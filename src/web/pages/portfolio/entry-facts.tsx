import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import type { Language } from '../../messages/messages.ts'
import type { NameLists } from './name-lists.ts'
import { tellFacts } from './tell-facts.ts'

/** What an entry says, field by field, without the fields that were left empty. */
export function EntryFacts(props: { entry: SectionBody; names: NameLists; language: Language }) {
  return (
    <dl class="at-facts">
      {tellFacts(props.entry, props.names, props.language).map(({ label, values }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {values.length === 1 ? (
              <bdi>{values[0]}</bdi>
            ) : (
              <ul>
                {values.map((value) => (
                  <li>{value}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
