import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Page } from './components/layout.tsx'

/** A part of a page as text that pages take in as it is; only what our own components drew. */
export function draw(part: Page): Child {
  return raw(String(part))
}
