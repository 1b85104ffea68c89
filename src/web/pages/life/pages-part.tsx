interface PagesPartProps {
  readonly label: string
  readonly page: number
  readonly hasMore: boolean
  readonly words: { readonly earlier: string; readonly later: string }
  readonly to: (page: number) => string
}

/** Earlier and later pages of a list, where there are several. */
export function PagesPart({ label, page, hasMore, words, to }: PagesPartProps) {
  if (page === 1 && !hasMore) return null
  return (
    <nav class="at-pages" aria-label={label}>
      {page > 1 ? (
        <a class="govuk-link" rel="prev" href={to(page - 1)}>
          {words.later}
        </a>
      ) : (
        <span />
      )}
      {hasMore ? (
        <a class="govuk-link" rel="next" href={to(page + 1)}>
          {words.earlier}
        </a>
      ) : null}
    </nav>
  )
}
