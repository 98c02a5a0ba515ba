import { Locked } from './locked.tsx'
import { useUniqueId } from './unique-id.ts'

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
  /** Fixed by an administrator: shown as it is, and said so. */
  locked?: boolean
}

/** One of a few, all of them visible: native radio buttons, so the arrow keys work as everywhere. */
export function Choice<Value extends string>({ label, value, options, onChange, locked = false }: ChoiceProps<Value>) {
  const name = useUniqueId()
  return (
    <fieldset class="choice" disabled={locked}>
      <legend>
        {label}
        {locked && <Locked />}
      </legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option" lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
