/** Where a demo lets its visitors in. */
export const demoPaths = {
  demo: { pattern: '/demo', href: () => '/demo' },
  door: { pattern: '/demo/:door', href: (door: string) => `/demo/${encodeURIComponent(door)}` },
} as const
