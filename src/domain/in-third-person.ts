import type { Finding } from '../evaluation/finding.ts'

/** After these words "you" is who something is done to. */
const before = 'gives|gave|excused|bring|of|from|to|for|with|by|send|ask|asks|told|tells|shows|without'
const objects = new RegExp(`\\b(${before}) you\\b(?! (?:did|have|had|were|are|may|can)\\b)`, 'gi')

/** Words that speak to the applicant, as they are said to colleagues: "your degree" becomes "their degree". */
export function inThirdPerson(words: string): string {
  return words
    .replace(objects, '$1 them')
    .replace(/\b(y)our association\b/gi, (_, letter: string) =>
      letter === 'Y' ? 'The association' : 'the association',
    )
    .replace(/\b(y)our coordinator\b/gi, (_, letter: string) =>
      letter === 'Y' ? 'The coordinator' : 'the coordinator',
    )
    .replace(/\byourself\b/g, 'themselves')
    .replace(/\byour\b/g, 'their')
    .replace(/\bYour\b/g, 'Their')
    .replace(/\byou\b/g, 'they')
    .replace(/\bYou\b/g, 'They')
}

/** As colleagues read them; a finding is shown again and again for as long as it is in memory. */
const told = new WeakMap<Finding, Finding>()

/** A finding as colleagues read it. What somebody typed of an exception stays as it was typed. */
export function findingForOthers(finding: Finding): Finding {
  const kept = told.get(finding) ?? tellOthers(finding)
  told.set(finding, kept)
  return kept
}

function tellOthers(finding: Finding): Finding {
  const typed = finding.exception?.reason ?? ''
  const parts = typed === '' ? [finding.reason] : finding.reason.split(typed)
  return {
    ...finding,
    title: inThirdPerson(finding.title),
    reason: parts.map(inThirdPerson).join(typed),
    remedy: inThirdPerson(finding.remedy),
    notCounted: finding.notCounted.map((each) => ({ ...each, reason: inThirdPerson(each.reason) })),
  }
}
