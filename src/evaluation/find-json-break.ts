/** Where text stops being JSON, counted from 0; undefined where it is JSON. */
export function findJsonBreak(text: string): number | undefined {
  if (breakIn(text) === 'none') return undefined
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (breakIn(text.slice(0, middle)) === 'inside') bad = middle
    else good = middle
  }
  return good
}

/**
 * Whether the text is JSON, could still become JSON, or breaks off inside. The engine names no position for many
 * faults, but it tells an early end from a fault; so the longest beginning that only ends early leads to the place.
 */
function breakIn(text: string): 'none' | 'at-end' | 'inside' {
  try {
    JSON.parse(text)
    return 'none'
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = /at position (\d+)/.exec(error.message)?.[1]
    const endsEarly = error.message.includes('end of JSON input') || Number(position) >= text.length
    return endsEarly ? 'at-end' : 'inside'
  }
}
