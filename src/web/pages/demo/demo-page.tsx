import type { Door } from '../../../services/demo/list-doors.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { ActionButton } from '../../forms/form.tsx'
import { paths } from '../../paths.ts'

/** Everybody whom a visitor of the demo can be, with a button each. */
export function DemoPage({ frame, doors }: { frame: Frame; doors: readonly Door[] }) {
  const words = frame.language.text.demo
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
        </div>
        <ul class="at-people">
          {doors.map((door) => (
            <li class="at-card">
              <h2 class="govuk-heading-s">
                {door.label}: {door.name}
              </h2>
              <p>{door.sentence}</p>
              <DoorButton frame={frame} door={door} />
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  )
}

interface DoorButtonProps {
  readonly frame: Frame
  readonly door: Door
  readonly look?: 'primary'
}

function DoorButton({ frame, door: { id, name, isRater }, ...look }: DoorButtonProps) {
  const words = frame.language.text.demo
  return (
    <ActionButton
      frame={frame}
      action={paths.door.href(id)}
      label={isRater ? words.openLink : words.signIn}
      about={isRater ? words.openLinkOf(name) : words.signInAs(name)}
      {...look}
    />
  )
}

/** Where a printed link leads: one person, one button. */
export function DoorPage({ frame, door }: { frame: Frame; door: Door }) {
  const words = frame.language.text.demo
  return (
    <Layout frame={frame} title={words.doorTitle(door.name)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.doorTitle(door.name)}</h1>
          <p class="at-lead">{door.sentence}</p>
          <p>{door.isRater ? words.raterLead : words.doorLead}</p>
          <DoorButton frame={frame} door={door} look="primary" />
          <p>
            <a class="govuk-link" href={paths.demo.href()}>
              {words.others}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
