const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** A text without the characters that turn the direction of what stands around it: for places that take no markup. */
export function withoutBidiControls(text: string): string {
  return text.replaceAll(bidiControls, '')
}
