/** The applicant's own pages. */
export const portfolioPaths = {
  home: { pattern: '/home', href: () => '/home' },
  portfolio: { pattern: '/portfolio', href: () => '/portfolio' },
} as const
