interface TickSetProps {
  readonly name: string
  /** The id of what is ticked, to be read out before the choices. */
  readonly labelledBy: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  /** Where it has to be ticked; or the field that ticks it along with others. */
  readonly asks?: true | string
}

/** A few choices beside each other, one of which is ticked; the first carries the id that an error leads to. */
export function TickSet({ name, labelledBy, choices, value, asks }: TickSetProps) {
  return (
    <div
      class="at-ticks"
      role="radiogroup"
      aria-labelledby={labelledBy}
      data-asks={asks === undefined ? undefined : asks === true ? '' : asks}
    >
      {choices.map((choice, index) => (
        <label class="at-tick">
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : undefined}
            value={choice.value}
            checked={choice.value === value}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}

/** Codes with their words, as choices. */
export function choicesOf<Code extends string>(words: Readonly<Record<Code, string>>) {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }))
}
