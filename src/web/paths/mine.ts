/** A person's own data as a whole: taking it away, bringing it in, leaving. */
export const minePaths = {
  mine: { pattern: '/mine', href: () => '/mine' },
  mineJson: { pattern: '/mine/portfolio.json', href: () => '/mine/portfolio.json' },
  mineXlsx: { pattern: '/mine/portfolio.xlsx', href: () => '/mine/portfolio.xlsx' },
  minePdf: { pattern: '/mine/portfolio.pdf', href: () => '/mine/portfolio.pdf' },
  mineApplications: { pattern: '/mine/applications.json', href: () => '/mine/applications.json' },
  bringIn: { pattern: '/mine/import', href: () => '/mine/import' },
  saveImport: { pattern: '/mine/import/save', href: () => '/mine/import/save' },
  leave: { pattern: '/mine/leave', href: () => '/mine/leave' },
  left: { pattern: '/left', href: () => '/left' },
} as const
