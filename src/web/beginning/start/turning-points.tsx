/** A turning point as it is typed. */
export interface Turn {
  readonly name: string;
  readonly day: string;
}
export const emptyTurn: Turn = { name: "", day: "" };

interface TurningPointsProps {
  readonly turns: readonly Turn[];
  change(turns: readonly Turn[]): void;
}

/** A row for each turning point, and an empty one for the next. */
export function TurningPoints({ turns, change }: TurningPointsProps) {
  const set = (index: number, part: Partial<Turn>) => {
    const next = turns.map((each, n) => (n === index ? { ...each, ...part } : each));
    const last = next.at(-1);
    change(last?.name || last?.day ? [...next, emptyTurn] : next);
  };
  return (
    <ul className="turns-typed">
      {turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is the place where it is typed
        <li key={index}>
          <input
            name={`turn-${index}`}
            type="text"
            aria-label={`Name of turning point ${index + 1}`}
            placeholder={index === 0 ? "Coup in Mali" : "Add one"}
            autoComplete="off"
            value={turn.name}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <input
            name={`day-${index}`}
            type="text"
            aria-label={`Day of turning point ${index + 1}`}
            placeholder={index === 0 ? "22 Mar 2012" : "day"}
            autoComplete="off"
            value={turn.day}
            onChange={(event) => set(index, { day: event.target.value })}
          />
          {index < turns.length - 1 && (
            <button
              type="button"
              aria-label={`Drop turning point ${index + 1}`}
              onClick={() => change(turns.filter((_, n) => n !== index))}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
