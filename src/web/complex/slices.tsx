import type { SliceName } from "../../pages/complex.js";

interface SliderProps {
  readonly slices: readonly SliceName[];
  readonly chosen: string;
  readonly onChoose: (slice: string) => void;
}

/** Spans of time: years on a slider, and what lies before and after a turning point as two buttons. */
export function SliceSlider({ slices, chosen, onChoose }: SliderProps) {
  const steps = slices.filter(({ kind }) => kind !== "before" && kind !== "after");
  const halves = slices.filter(({ kind }) => kind === "before" || kind === "after");
  const here = steps.findIndex(({ id }) => id === chosen);
  const most = Math.max(1, ...steps.map(({ acts }) => acts));
  return (
    <section className="slices" aria-label="Span of time">
      {steps.length > 1 && (
        <div className="slice-steps">
          <div className="slice-bars" aria-hidden="true">
            {steps.map(({ id, acts }) => (
              <svg key={id} className={id === chosen ? "is-here" : ""} viewBox="0 0 10 24" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  x="1"
                  y={24 - Math.max(acts > 0 ? 1 : 0, (22 * acts) / most)}
                  width="8"
                  height={Math.max(acts > 0 ? 1 : 0, (22 * acts) / most)}
                />
              </svg>
            ))}
          </div>
          <input
            type="range"
            min={0}
            max={steps.length - 1}
            step={1}
            value={here < 0 ? steps.length - 1 : here}
            onChange={(event) => onChoose(steps[Number(event.target.value)]?.id ?? chosen)}
            aria-label="Span of time"
            aria-valuetext={here < 0 ? "none of these" : `${steps[here]?.name}, ${steps[here]?.acts} acts`}
            className={here < 0 ? "is-off" : ""}
          />
          <p className="slice-ends">
            <span>{steps[0]?.name}</span>
            <b>{here < 0 ? "" : `${steps[here]?.name} · ${acts(steps[here]?.acts ?? 0)}`}</b>
            <span>{steps.at(-1)?.name}</span>
          </p>
        </div>
      )}
      {halves.length > 0 && (
        <div className="chips">
          {halves.map(({ id, name, acts: n }) => (
            <button key={id} type="button" className="chip" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {name} <span>{n.toLocaleString("en-GB")}</span>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

const acts = (n: number) => `${n.toLocaleString("en-GB")} ${n === 1 ? "act" : "acts"}`;
