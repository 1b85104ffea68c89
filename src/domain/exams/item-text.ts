/** Everything that XML and the database can hold: no control characters but tab and line ends, no half characters. */
export function isPlainText(text: string): boolean {
  return /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text)
}

/** Paragraphs parted by one blank line, without blanks at the ends of lines or twice in a row. */
export function tidyParagraphs(given: string): string {
  return given
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same as one line. */
export function tidyLine(given: string): string {
  return tidyParagraphs(given).replaceAll(/\n+/g, ' ')
}
