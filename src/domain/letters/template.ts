/** The words of a letter with fields such as `{{due-day}}`; paragraphs of the body are parted by empty lines. */
export interface LetterTemplate {
  /** Empty for the signature, which has none. */
  readonly subject: string
  readonly body: string
}

/** A field as it stands in a template; spaces inside the braces do no harm. */
export const fieldPattern = /\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/g

export function paragraphsOf(body: string): string[] {
  return body
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
