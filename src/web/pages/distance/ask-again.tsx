import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { splitTitle } from '../../split-title.ts'
import { type Asked, linkTo, type Origin } from './origin.ts'

/** A form that asks for the same portfolio again; it works without a script. */
export function AskAgain({ origin, children }: { origin: Origin; children: Child }) {
  if (origin.kind !== 'given')
    return (
      <form method="get" action={linkTo(origin)}>
        {children}
      </form>
    )
  return (
    <form method="post" action={paths.portfolios.href()} enctype="multipart/form-data">
      <input type="hidden" name="document" value={origin.document} />
      <input type="hidden" name="name" value={origin.file} />
      {children}
    </form>
  )
}

/** Leads to another standard: a link for a sample person, a button of the surrounding form for a given file. */
export function StandardLink({ asked, standard, title }: { asked: Asked; standard: string; title: string }) {
  const isCurrent = standard === asked.standard
  const { name, place } = splitTitle(title)
  const words = (
    <>
      {name}
      {place === '' ? null : <span class="at-place">{`, ${place}`}</span>}
    </>
  )
  if (asked.origin.kind !== 'given')
    return (
      <a
        class="govuk-link"
        href={linkTo(asked.origin, { on: asked.on, standard })}
        aria-current={isCurrent ? 'true' : undefined}
      >
        {words}
      </a>
    )
  return (
    <button
      class="at-link-button"
      type="submit"
      name="standard"
      value={standard}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {words}
    </button>
  )
}
