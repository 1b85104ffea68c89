import type { RscPart, RscTimeLine } from '../../../evaluation/rsc-time-line.ts'
import type { Language } from '../../messages/messages.ts'
import { type BinnedMonths, positionOf } from './bin-months.ts'
import { layerOf, toneOf } from './tone-of.ts'

interface TimeLineChartProps {
  readonly timeLine: RscTimeLine
  readonly binned: BinnedMonths
  readonly windowMonths: number | undefined
  readonly language: Language
}

const size = { width: 580, left: 38, top: 34, height: 150, foot: 44 }
const bottom = size.top + size.height

/** Stacked bars of hours by month and provider, drawn on the server. The table beside it is its text twin. */
export function TimeLineChart({ timeLine, binned, windowMonths, language }: TimeLineChartProps) {
  const { text, format } = language
  const slot = (size.width - size.left) / Math.max(binned.bins.length, 12)
  const scale = createScale(binned)
  const [first, last] = [binned.bins.at(0)?.month ?? '', binned.bins.at(-1)?.month ?? '']
  return (
    <svg
      class="at-chart"
      viewBox={`0 0 ${size.width} ${bottom + size.foot}`}
      role="img"
      aria-label={text.timeLine.picture(format.month(first), format.month(last))}
    >
      <Window
        timeLine={timeLine}
        binned={binned}
        slot={slot}
        label={windowMonths && text.timeLine.window(windowMonths)}
      />
      {scale.lines.map((hours) => (
        <>
          <line
            class="at-chart__line"
            x1={size.left - 6}
            x2={size.width}
            y1={scale.y(hours)}
            y2={scale.y(hours)}
          />
          <text class="at-chart__text" x={size.left - 10} y={scale.y(hours) + 4} text-anchor="end">
            {hours === 0 ? '' : text.timeLine.hours(format.figure(hours))}
          </text>
        </>
      ))}
      {binned.bins.map(({ month, parts }, position) => (
        <>
          <Stack parts={parts} timeLine={timeLine} x={size.left + position * slot} slot={slot} y={scale.y} />
          <Foot {...{ month, position, slot, binned, language }} />
        </>
      ))}
    </svg>
  )
}

function Stack(props: {
  parts: readonly RscPart[]
  timeLine: RscTimeLine
  x: number
  slot: number
  y: (hours: number) => number
}) {
  const { parts, timeLine, x, slot, y } = props
  const gap = Math.min(8, slot * 0.3)
  const ordered = [...parts].sort((a, b) => layerOf(a, timeLine) - layerOf(b, timeLine))
  let below = 0
  return (
    <>
      {ordered.map((part) => {
        const [from, to] = [y(below), y(below + part.hours)]
        below += part.hours
        return (
          <rect
            class={toneOf(part, timeLine)}
            x={round(x + gap / 2)}
            y={round(to)}
            width={round(slot - gap)}
            height={round(Math.max(1, from - to - 1.5))}
            rx="3"
          />
        )
      })}
    </>
  )
}

function Foot(props: {
  month: string
  position: number
  slot: number
  binned: BinnedMonths
  language: Language
}) {
  const { month, position, slot, binned, language } = props
  const middle = round(size.left + (position + 0.5) * slot)
  const isFirstOfYear = month.endsWith('-01') || position === 0
  const initial = binned.monthsPerBin < 12 ? language.format.monthInitial(month) : ''
  return (
    <>
      <text class="at-chart__text" x={middle} y={bottom + 18} text-anchor="middle">
        {initial}
      </text>
      {isFirstOfYear ? (
        <text
          class="at-chart__year"
          x={middle}
          y={bottom + 37}
          text-anchor={binned.monthsPerBin < 12 ? 'start' : 'middle'}
          dx={binned.monthsPerBin < 12 ? -5 : 0}
        >
          {month.slice(0, 4)}
        </text>
      ) : null}
    </>
  )
}

function Window(props: {
  timeLine: RscTimeLine
  binned: BinnedMonths
  slot: number
  label: string | 0 | undefined
}) {
  const { timeLine, binned, slot, label } = props
  if (!timeLine.window || !label) return null
  const from = Math.max(0, positionOf(timeLine.window.from.slice(0, 7), binned))
  const to = Math.min(
    binned.bins.length,
    positionOf(timeLine.window.to.slice(0, 7), binned) + 1 / binned.monthsPerBin,
  )
  return (
    <>
      <rect
        class="at-chart__window"
        x={round(size.left + from * slot)}
        y="0"
        width={round((to - from) * slot)}
        height={bottom}
        rx="8"
      />
      <text class="at-chart__text" x={round(size.left + from * slot) + 8} y="19">
        {label}
      </text>
    </>
  )
}

function createScale({ bins }: BinnedMonths) {
  const highest = Math.max(...bins.map(({ parts }) => parts.reduce((total, { hours }) => total + hours, 0)))
  const step = [1, 2, 3, 5, 10, 20, 50, 100].find((each) => highest / each <= 3) ?? Math.ceil(highest / 3)
  const top = Math.max(step, Math.ceil(highest / step) * step)
  const y = (hours: number) => bottom - (hours / top) * size.height
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, position) => position * step)
  return { y, lines }
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
