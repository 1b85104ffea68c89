interface StatementsCardProps {
  readonly title: string
  readonly lines: readonly string[]
}

/** What there is to say of one sort, a line each; nothing where there is none. */
export function StatementsCard({ title, lines }: StatementsCardProps) {
  if (lines.length === 0) return null
  return (
    <section class="at-card">
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="at-statements">
        {lines.map((line) => (
          <li>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
