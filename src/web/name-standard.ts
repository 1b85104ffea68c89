import type { Messages } from './messages/messages.ts'

/** The category of a standard in words, which is what people call it; its short name where there is no word. */
export function nameStandard(standard: string, { category }: Messages): string {
  const [, id = ''] = standard.split('/')
  const named: Readonly<Record<string, string | undefined>> = category
  return named[id] ?? standard
}
