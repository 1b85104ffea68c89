/** A person's own data as a whole: taking it away, bringing it in, leaving. */
export const minePaths = {
  mine: { pattern: '/mine', href: () => '/mine' },
} as const
