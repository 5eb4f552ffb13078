import { useOff } from "../../ask/writing.js";
import { patternOf, withTruth } from "./typed-pattern.js";
import type { Field } from "./typed-row.js";

interface PatternFieldProps {
  readonly field: Field;
  readonly id: string;
  readonly value: string;
  onType(value: string): void;
}

/** Of each of several things: that it is so, that it is not, or nothing. */
export function PatternField({ field, id, value, onType }: PatternFieldProps) {
  const off = useOff();
  const pattern = patternOf(value);
  return (
    <fieldset className="pattern-field">
      <legend>{field.label}</legend>
      {field.choices?.map(([each, says], index) => (
        <label key={each} htmlFor={`${id}-${index}`}>
          <select
            id={`${id}-${index}`}
            value={pattern[each] === undefined ? "" : pattern[each] ? "yes" : "no"}
            {...off}
            onChange={({ target }) => onType(withTruth(value, each, target.value === "" ? undefined : target.value === "yes"))}
          >
            <option value="">either</option>
            <option value="yes">yes</option>
            <option value="no">no</option>
          </select>
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}
