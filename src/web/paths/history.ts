/** What happened to an application, the calendar that applications follow, and what proves the record. */
export const historyPaths = {
  ownHistory: {
    pattern: '/applications/:application/history',
    href: (application: string) => `/applications/${encodeURIComponent(application)}/history`,
  },
  staffHistory: {
    pattern: '/a/:association/applications/:application/history',
    href: (association: string, application: string) =>
      `/a/${encodeURIComponent(association)}/applications/${encodeURIComponent(application)}/history`,
  },
  recordKey: { pattern: '/record-key', href: () => '/record-key' },
  stopReminders: {
    pattern: '/stop-reminders/:secret',
    href: (secret: string) => `/stop-reminders/${encodeURIComponent(secret)}`,
  },
} as const
