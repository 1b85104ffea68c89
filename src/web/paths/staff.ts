const at = (association: string) => `/a/${encodeURIComponent(association)}`

/** The pages of an association's staff. */
export const staffPaths = {
  workbench: { pattern: '/a/:association', href: at },
} as const
