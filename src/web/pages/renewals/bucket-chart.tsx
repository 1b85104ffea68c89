import { type SeasonBucket, seasonBuckets } from '../../../domain/renewals/season.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { StateKind } from '../../components/state.tsx'
import type { Language } from '../../messages/messages.ts'

interface BucketChartProps {
  readonly language: Language
  readonly counts: ReadonlyMap<SeasonBucket, number>
  /** Where the people of a bar are listed. */
  readonly hrefOf: (bucket: SeasonBucket) => string
}

/** A bar for each way in which people stand, with the figure beside it in words. */
export function BucketChart({ language, counts, hrefOf }: BucketChartProps) {
  const { text, format } = language
  const words = text.renewals.season
  const all = seasonBuckets.reduce((sum, bucket) => sum + (counts.get(bucket) ?? 0), 0)
  return (
    <ul class="at-lines">
      {seasonBuckets.map((bucket) => {
        const count = counts.get(bucket) ?? 0
        return (
          <li>
            <span class="at-lines__name">
              <a class="govuk-link" href={hrefOf(bucket)}>
                {words.bucket[bucket]}
              </a>
              : <b>{words.people(format.figure(count))}</b>
            </span>
            <span class="at-lines__when">{words.bucketHint[bucket]}</span>
            <span class="at-lines__state">
              <ProgressBar have={count} need={Math.max(1, all)} kind={looks[bucket]} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const looks: Readonly<Record<SeasonBucket, StateKind>> = {
  renewed: 'met',
  'handed-in': 'wait',
  'on-the-way': 'wait',
  silent: 'short',
  grace: 'short',
  lapsed: 'short',
  free: 'advice',
}
