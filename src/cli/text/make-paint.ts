import type { Writable } from 'node:stream'
import { styleText } from 'node:util'

export type Tone = 'title' | 'good' | 'underWay' | 'needed' | 'quiet'

/** Colors text by its part on the page. */
export type Paint = (tone: Tone, text: string) => string

const styles = {
  title: 'bold',
  good: 'green',
  underWay: 'yellow',
  needed: 'red',
  quiet: 'dim',
} as const

/** Paint for a stream: plain unless it is a terminal that shows colors and NO_COLOR is not set. */
export function makePaint(stream: Writable): Paint {
  return (tone, text) => styleText(styles[tone], text, { stream, validateStream: true })
}
