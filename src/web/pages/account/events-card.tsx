import type { AccountPageProps } from './account-page.tsx'

/** What happened to the account, so that something that the person did not do stands out. */
export function EventsCard({ frame, overview, moment }: AccountPageProps) {
  const words = frame.language.text.account.events
  return (
    <section class="at-card" aria-labelledby="events-title">
      <table class="at-events">
        <caption>
          <h2 class="govuk-heading-m" id="events-title">
            {words.title}
          </h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {overview.events.map(({ kind, at, device, network }) => (
            <tr>
              <td>{moment(at)}</td>
              <td>{words.kind[kind]}</td>
              <td>
                {device}, {network}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
