import type { AssociationPolicy } from '../../../domain/policy/association-policy.ts'
import { type PolicyChange, policyParts, valuesOf } from '../../../domain/policy/compare-policies.ts'
import type { PolicyPart } from '../../../domain/policy/setting.ts'
import { Facts } from '../../components/facts.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellSetting } from './setting-form.ts'

/** A version with what it changed. */
export interface ToldVersion {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
  readonly changes: readonly PolicyChange[]
}

interface WaysPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly policy: AssociationPolicy
  readonly versions: readonly ToldVersion[]
  readonly isWithoutReminders: boolean
  /** Whose requirements people meet, in a sentence. */
  readonly requirements: string
}

/** How an association works: every setting in words, part by part, and every change that was made. */
export function WaysPage(props: WaysPageProps) {
  const { frame, association, policy, versions, isWithoutReminders, requirements } = props
  const { text } = frame.language
  const words = text.ways.pages
  return (
    <Layout frame={frame} title={text.ways.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{text.ways.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {isWithoutReminders ? <p class="at-note">{words.withoutReminders}</p> : null}
          {policyParts(policy).map((part) => (
            <PartCard {...{ frame, association, policy, part, requirements }} />
          ))}
          <section class="at-card" aria-labelledby="texts-link">
            <h2 class="govuk-heading-m" id="texts-link">
              <a class="govuk-link" href={paths.associationTexts.href(association.shortId)}>
                {words.texts}
              </a>
            </h2>
            <p>{words.textsText}</p>
          </section>
          <History {...{ frame, association, versions }} />
        </div>
      </main>
    </Layout>
  )
}

type PartCardProps = Omit<WaysPageProps, 'versions' | 'isWithoutReminders'> & { readonly part: PolicyPart }

function PartCard({ frame, association, policy, part, requirements }: PartCardProps) {
  const { language } = frame
  const { pages: words, settings } = language.text.ways
  const { title, fields } = settings[part]
  const values = valuesOf(policy, part)
  return (
    <section class="at-card" aria-labelledby={part}>
      <h2 class="govuk-heading-m" id={part}>
        {title}
      </h2>
      {part === 'applications' ? <p>{requirements}</p> : null}
      <Facts
        facts={Object.entries(fields).map(([name, setting]) => [
          setting.label,
          tellSetting(setting, values[name], language),
        ])}
      />
      <p>
        <a class="govuk-link" href={paths.waysPart.href(association.shortId, part)}>
          {words.change}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
      </p>
      {part === 'calendar' ? (
        <p>
          <a class="govuk-link" href={paths.cohorts.href(association.shortId)}>
            {language.text.calendar.toCohorts}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function History({
  frame,
  association,
  versions,
}: Pick<WaysPageProps, 'frame' | 'association' | 'versions'>) {
  const { language } = frame
  const { text, format } = language
  const words = text.ways.pages
  return (
    <section class="at-part" aria-labelledby="history">
      <h2 class="govuk-heading-l" id="history">
        {words.history}
      </h2>
      {versions.length === 0 ? <p>{words.historyNone}</p> : null}
      {versions.map(({ version, changedBy, changedAt, changes }) => (
        <>
          <h3 class="govuk-heading-s">
            {words.version(
              format.figure(version),
              changedBy,
              format.instant(changedAt, association.timeZone),
            )}
          </h3>
          {changes.length === 0 ? <p>{words.noDifference}</p> : <ChangeList {...{ changes, language }} />}
        </>
      ))}
    </section>
  )
}

/** What changed, a line for each setting. */
export function ChangeList({
  changes,
  language,
}: {
  readonly changes: readonly PolicyChange[]
  readonly language: Language
}) {
  const { pages: words, settings } = language.text.ways
  return (
    <ul class="at-statements">
      {changes.map(({ part, field, before, after }) => {
        const setting = settings[part].fields[field]
        if (setting?.kind === 'elsewhere') return <li>{words.changedElsewhere(setting.label)}</li>
        const tell = (value: unknown) => tellSetting(setting, value, language)
        return <li>{words.fromTo(setting?.label ?? field, tell(before), tell(after))}</li>
      })}
    </ul>
  )
}
