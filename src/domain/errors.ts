/** There is no such thing, or the asker may not know that there is one: answered alike, with 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The asker knows of the thing, and may not do this with it: 403. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** Somebody else was faster, or the thing has moved on: 409. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}
