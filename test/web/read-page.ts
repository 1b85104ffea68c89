import type { Fields } from '../../src/domain/fields.ts'

/** A page as somebody gets it. */
export interface GottenPage {
  readonly status: number
  readonly to: string | null
  readonly cacheControl: string | null
  readonly html: string
  /** What is read on it, without marks and with single blanks. */
  readonly text: string
  /** What its forms would send as they stand, but for the buttons. */
  readonly fields: Fields
}

/** Reads an answer as a person and a browser would. */
export async function readPage(response: Response): Promise<GottenPage> {
  const html = await response.text()
  return {
    status: response.status,
    to: response.headers.get('location'),
    cacheControl: response.headers.get('cache-control'),
    html,
    text: plain(html.replaceAll(/<head>.*?<\/head>/gs, '').replaceAll(/<[^>]*>/g, ' ')),
    fields: readFields(html),
  }
}

/** What the forms of a page would send as they stand, but for the buttons. */
export function readFields(html: string): Fields {
  const fields: Record<string, string[]> = {}
  const forms = [...html.matchAll(/<form method="post".*?<\/form>/gs)].map(([form]) => form).join('')
  const keep = (name: string | undefined, value: string | undefined) => {
    if (name !== undefined) fields[name] = [...(fields[name] ?? []), value ?? '']
  }
  for (const [input] of forms.matchAll(/<input[^>]*>/g)) {
    const isChoice = /type="(radio|checkbox)"/.test(input)
    if (!isChoice || / checked=""/.test(input)) keep(attribute(input, 'name'), attribute(input, 'value'))
  }
  for (const [area, text = ''] of forms.matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gs))
    keep(attribute(area, 'name'), decode(text))
  for (const [select] of forms.matchAll(/<select.*?<\/select>/gs)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(select)?.[0]
    keep(attribute(select, 'name'), chosen && attribute(chosen, 'value'))
  }
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decode(value)
}

function plain(text: string): string {
  return decode(text).replaceAll(/\s+/g, ' ')
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
