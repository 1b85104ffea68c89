/**
 * A pure function of one object that works its answer out once for each object, and forgets it with the object.
 * Editions and contexts never change, so what follows from one alone need not be worked out for every requirement.
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
