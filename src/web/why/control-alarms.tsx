import { rowsKey } from "../../domain/at.js";
import type { EffectsPage } from "../../pages/explanations.js";

/** How often placebo dates alarm where nothing should have happened: the method's own share of false alarms in this case. */
export function ControlAlarms({ data }: { data: EffectsPage }) {
  if (!data.controls.length) return null;
  return (
    <p className="section-says">
      {data.controls.map(({ series, says, windows, alarms }) => (
        <span key={series}>
          On the control series ({says}), which the turning points should not have touched, placebo dates alarm at 5 % in{" "}
          <button type="button" className="inline-evidence" data-ev={rowsKey(alarms.value > 0 ? alarms : windows)}>
            {alarms.value} of {windows.value}
          </button>{" "}
          windows.{" "}
        </span>
      ))}
    </p>
  );
}
