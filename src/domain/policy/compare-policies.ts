import type { AssociationPolicy } from './association-policy.ts'
import type { PolicyPart } from './setting.ts'

/** A setting that is not the same in two versions. */
export interface PolicyChange {
  readonly part: PolicyPart
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What changed from one version of an association's ways to another, in the order of the document. */
export function comparePolicies(before: AssociationPolicy, after: AssociationPolicy): PolicyChange[] {
  return policyParts(after).flatMap((part) => {
    const values = valuesOf(before, part)
    return Object.entries(valuesOf(after, part)).flatMap(([field, value]) =>
      JSON.stringify(values[field]) === JSON.stringify(value)
        ? []
        : [{ part, field, before: values[field], after: value }],
    )
  })
}

/** The values of a part by name. */
export function valuesOf(policy: AssociationPolicy, part: PolicyPart): Readonly<Record<string, unknown>> {
  return { ...policy[part] }
}

export function policyParts(policy: AssociationPolicy): PolicyPart[] {
  return Object.keys(policy).filter((name) => isPartOf(policy, name))
}

export function isPartOf(policy: AssociationPolicy, name: string): name is PolicyPart {
  return Object.hasOwn(policy, name)
}
