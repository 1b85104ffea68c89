/**
 * A pure function of one object that works its answer out once for each object, and forgets it with the object.
 * Editions never change, so what follows from one alone need not be worked out for every portfolio.
 */
export function remember<Key extends object, Answer>(workOut: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = workOut(key)
    answers.set(key, { answer })
    return answer
  }
}

/** The same with room for one answer, which is all it takes where objects are asked about one after the other. */
export function rememberLatest<Key extends object, Answer>(
  workOut: (key: Key) => Answer,
): (key: Key) => Answer {
  let latest: { readonly key: Key; readonly answer: Answer } | undefined
  return (key) => {
    if (latest?.key !== key) latest = { key, answer: workOut(key) }
    return latest.answer
  }
}
