import type { MarkerRow } from '../../../services/marking/see-figures.ts'

const [width, height, edge] = [480, 120, 34]
/** Points of a hundred at the top and the bottom; what lies beyond is drawn at the edge. */
const range = 0.3

/** How a marker differs from the others, window by window; the list beside it holds the same figures. */
export function DriftChart({ label, windows }: { label: string; windows: MarkerRow['windows'] }) {
  const shown = windows.flatMap(({ difference }, index) =>
    difference.shown
      ? [{ x: xAt(index, windows.length), y: yAt(difference.value), isSure: difference.isSure }]
      : [],
  )
  return (
    <svg class="at-drift" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line class="at-drift__zero" x1={edge} x2={width - 8} y1={yAt(0)} y2={yAt(0)} />
      <text class="at-drift__text" x="0" y={yAt(range) + 10}>
        +30
      </text>
      <text class="at-drift__text" x="0" y={yAt(0) + 4}>
        0
      </text>
      <text class="at-drift__text" x="0" y={yAt(-range)}>
        −30
      </text>
      <polyline class="at-drift__line" points={shown.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {shown.map(({ x, y, isSure }) => (
        <circle
          class={isSure ? 'at-drift__dot' : 'at-drift__dot at-drift__dot--unsure'}
          cx={String(x)}
          cy={String(y)}
          r="5"
        />
      ))}
    </svg>
  )
}

function xAt(index: number, count: number): number {
  const room = width - edge - 24
  return Math.round(edge + 8 + (count < 2 ? room / 2 : (room * index) / (count - 1)))
}

function yAt(difference: number): number {
  const within = Math.max(-range, Math.min(range, difference))
  return Math.round(height / 2 - (within / range) * (height / 2 - 10))
}
