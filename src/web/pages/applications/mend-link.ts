import type { Application } from '../../../domain/applications/application.ts'
import type { Finding } from '../../../evaluation/finding.ts'
import type { Edition, Requirement } from '../../../standards/schema.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { logStepFor } from '../home/log-step-for.ts'

export interface MendLink {
  readonly href: string
  readonly label: string
}

/** Places to mend something that lie outside of the portfolio, by the kind of requirement. */
const otherPlaces: Partial<
  Record<Requirement['kind'], (application: Application, text: Messages) => MendLink>
> = {
  agreement: ({ id }, { applications }) => ({
    href: paths.textsToSign.href(id),
    label: applications.mend.agreements,
  }),
  references: ({ id }, { applications }) => ({
    href: paths.references.href(id),
    label: applications.mend.references,
  }),
}

/** Where the applicant mends what a finding asks; nothing where others act. */
export function mendLinkFor(
  application: Application,
  edition: Edition,
  finding: Finding,
  text: Messages,
): MendLink | undefined {
  const kind = edition.requirements.find(({ id }) => id === finding.requirement)?.kind
  const elsewhere = kind && otherPlaces[kind]
  if (elsewhere) return elsewhere(application, text)
  const { section } = logStepFor(edition, finding) ?? {}
  if (section === undefined || section === 'providers') return undefined
  return { href: paths.section.href(section), label: text.applications.mend[section] }
}
