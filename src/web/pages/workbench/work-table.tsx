import type { WorkItem } from '../../../domain/workbench/work-item.ts'
import { daysBetween, hasWaitedTooLong, workKinds } from '../../../domain/workbench/work-kinds.ts'
import type { Frame } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { withoutBidiControls } from '../../without-bidi-controls.ts'
import { tellWork } from './tell-work.ts'

interface WorkTableProps {
  readonly frame: Frame
  readonly association: string
  readonly items: readonly WorkItem[]
  readonly now: Date
}

/** Who and what, how long it has waited, how long it takes, and the one thing to do; rows stack on a phone. */
export function WorkTable({ frame, items, ...around }: WorkTableProps) {
  const words = frame.language.text.workbench
  return (
    <table class="at-work">
      <caption class="govuk-visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.waiting}</th>
          <th scope="col">{words.columns.takes}</th>
          <th scope="col">
            <span class="govuk-visually-hidden">{words.columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row frame={frame} item={item} {...around} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ frame, item, association, now }: Omit<WorkTableProps, 'items'> & { item: WorkItem }) {
  const { language } = frame
  const words = language.text.workbench
  const { who, what, detail, href, action } = tellWork(item, association, language)
  const isOld = hasWaitedTooLong(item.kind, item.since, now)
  return (
    <tr>
      <td>
        <a class="govuk-link at-work__who" href={href}>
          <bdi>{withoutBidiControls(who)}</bdi>
        </a>{' '}
        · {withoutBidiControls(what)}
        <span class="at-quiet at-work__detail">{withoutBidiControls(detail)}</span>
      </td>
      <td class={isOld ? 'at-age at-age--old' : 'at-age'}>{tellAge(item.since, now, language)}</td>
      <td class="at-age">{words.minutesShort(language.format.figure(workKinds[item.kind].minutes))}</td>
      <td>
        <a class="govuk-link" href={href}>
          {action}
          <span class="govuk-visually-hidden"> {words.about(who)}</span>
        </a>
        {workKinds[item.kind].canBeSetAside ? (
          <ActionButton
            frame={frame}
            action={paths.setAside.href(association)}
            label={words.leave}
            about={words.about(who)}
            look="link"
            fields={{ kind: item.kind, subject: item.subjectId }}
          />
        ) : null}
      </td>
    </tr>
  )
}

/** In whole days; what came in within the last one is of today. */
export function tellAge(since: Date, now: Date, { text, format }: Language): string {
  const days = daysBetween(since, now)
  return days === 0 ? text.workbench.today : text.workbench.days(format.figure(days))
}
