import { raw } from 'hono/html'
import type { Page } from './components/layout.tsx'

/**
 * A part of a page as text that pages take in as it is; only what our own components drew. The text is one piece and
 * no longer the thousands that it was put together from, which a page would walk through each time it is sent.
 */
export function draw(part: Page): Page {
  if (part instanceof Promise) throw new TypeError('Pages are drawn without waiting.')
  return raw(Buffer.from(String(part)).toString())
}
