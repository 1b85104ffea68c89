import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Fields } from '../../domain/fields.ts'
import type { Language } from '../messages/messages.ts'
import { paths } from '../paths.ts'
import { withoutBidiControls } from '../without-bidi-controls.ts'
import { Navigation, type NavigationPlace, StaffNavigation, type StaffPlaces } from './navigation.tsx'
import { type OpenSitting, SittingBar } from './sitting-bar.tsx'

/** A whole page, ready to be sent. */
export type Page = HtmlEscapedString | Promise<HtmlEscapedString>

/** What a page needs from the outside to be drawn: the language, and the names of its style sheet and icon. */
export interface Frame {
  readonly language: Language
  readonly stylesheet: string
  readonly icon: string
  /** Absent where there is nobody to sign in, because no database is open. */
  readonly script?: string
  readonly visit?: FrameVisit
}

/** What the frame shows of the visit, and what its forms carry. */
export interface FrameVisit {
  readonly formToken: string
  /** The path of the page, to mark it in the navigation. */
  readonly here: string
  readonly person?: { readonly name: string; readonly places: readonly NavigationPlace[] }
  /** On pages of an association: where its staff may go, and the work that they sit at. */
  readonly staff?: StaffPlaces
  readonly sitting?: OpenSitting
  /** What was typed on this page and not sent, by the address that its form is sent to. */
  readonly typed?: ReadonlyMap<string, Fields>
}

/** The frame of every page: skip link, mark, one main column, foot. */
export function Layout({ frame, title, children }: { frame: Frame; title: string; children: Child }) {
  const { text } = frame.language
  return (
    <html lang={text.lang} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{withoutBidiControls(`${title} – ${text.brand}`)}</title>
        <meta name="description" content={text.start.lead} />
        <meta name="theme-color" content="#0b5a5e" />
        <link rel="stylesheet" href={paths.assets.href(frame.stylesheet)} />
        <link rel="icon" type="image/svg+xml" href={paths.assets.href(frame.icon)} />
        {frame.script ? <script defer src={paths.assets.href(frame.script)}></script> : null}
      </head>
      <body class="govuk-template__body">
        <a class="govuk-skip-link" href="#main">
          {text.skip}
        </a>
        <header class="at-top">
          <div class="govuk-width-container at-top__in">
            <a class="at-logo" href={frame.visit?.person ? paths.home.href() : paths.start.href()}>
              <Mark />
              {text.brand} <small>{text.tagline}</small>
            </a>
            {frame.script ? <Navigation text={text} visit={frame.visit} /> : null}
          </div>
          {frame.visit?.staff ? <StaffNavigation {...frame.visit.staff} here={frame.visit.here} /> : null}
        </header>
        {frame.visit?.sitting ? <SittingBar frame={frame} open={frame.visit.sitting} /> : null}
        <div class="govuk-width-container">{children}</div>
        <footer class="at-foot">
          <div class="govuk-width-container">{text.footer}</div>
        </footer>
      </body>
    </html>
  )
}

function Mark() {
  return (
    <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <path class="at-mark at-mark--large" d="M5 25a12 12 0 0 1 24 0" />
      <path class="at-mark at-mark--small" d="M11 25a6 6 0 0 1 12 0" />
    </svg>
  )
}
