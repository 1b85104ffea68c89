import { createHash } from 'node:crypto'

/** What the link of the demo's rater ends in. Everybody may know it: no real installation has this reference. */
export const referenceSecret = createHash('sha256').update('the rater of the season').digest('base64url')
