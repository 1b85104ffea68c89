/** Files of evidence: those of an entry, and each by its own address. */
export const filePaths = {
  entryFiles: {
    pattern: '/portfolio/:section/:id/files',
    href: (section: string, id: string) => `/portfolio/${section}/${encodeURIComponent(id)}/files`,
  },
  file: { pattern: '/files/:id', href: (id: string) => `/files/${encodeURIComponent(id)}` },
  removeFile: {
    pattern: '/files/:id/remove',
    href: (id: string) => `/files/${encodeURIComponent(id)}/remove`,
  },
  /** The same file for the staff of an association that the person applies to. */
  staffFile: {
    pattern: '/a/:association/files/:id',
    href: (association: string, id: string) =>
      `/a/${encodeURIComponent(association)}/files/${encodeURIComponent(id)}`,
  },
} as const
