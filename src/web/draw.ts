import { raw } from 'hono/html'
import type { Page } from './components/layout.tsx'

/** A part of a page as text that pages take in as it is; only what our own components drew. */
export function draw(part: Page): Page {
  if (part instanceof Promise) throw new TypeError('Pages are drawn without waiting.')
  return raw(String(part))
}
