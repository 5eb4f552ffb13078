interface ChipsProps {
  /** How many there are in all; not said where not given. */
  readonly all?: number;
  readonly chosen: string | null;
  readonly chips: readonly { readonly key: string; readonly name: string; readonly n: number }[];
  onChoose(key: string | null): void;
  readonly label?: string;
}

/** Filters of a list: one at a time, each with how many it keeps; those that keep none are left out. */
export function Chips({ all, chosen, chips, onChoose, label = "Show" }: ChipsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
    <div className="chips" role="group" aria-label={label}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        All {all !== undefined && <span>{all.toLocaleString("en-GB")}</span>}
      </button>
      {chips
        .filter(({ n, key }) => n > 0 || key === chosen)
        .map(({ key, name, n }) => (
          <button key={key} type="button" aria-pressed={chosen === key} onClick={() => onChoose(chosen === key ? null : key)}>
            {name} <span>{n.toLocaleString("en-GB")}</span>
          </button>
        ))}
    </div>
  );
}
