import { useMemo } from "react";
import type { Forecast, SeriesGiven } from "../../methods/scenarios/counts-ahead.js";
import type { CountsWritten, ScenariosPage } from "../../pages/scenarios.js";
import { formatNumber } from "../../views/format-number.js";
import { Fan } from "../../views/series/fan.js";
import { useAddress, useCase } from "../addresses/address.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { drawn, useExport } from "../ask/exports.js";
import { monthWords } from "../naming/months.js";
import { Empty } from "../parts/states.js";
import { SaveOrLeave } from "./save-or-leave.js";
import { useUnsaved } from "./unsaved.js";
import { useWorked } from "./work/use-worked.js";

type Changed = Pick<CountsWritten, "multiplier" | "spread" | "months" | "trend">;

/** Two scenarios of counts beside each other, on one scale, with what each number is: assumed, from data, or from the model. */
export function CountsAhead({ data }: { data: ScenariosPage }) {
  const { params, set } = useAddress();
  const written = useMemo(() => Object.fromEntries(data.counts.map((each) => [each.id, each])), [data.counts]);
  const [changes, setChanges] = useUnsaved<Changed>(written);
  const all = useMemo(() => data.counts.map((each): CountsWritten => ({ ...each, ...changes[each.id] })), [data.counts, changes]);
  const a = all.find(({ id }) => id === params.get("c")) ?? all[0];
  const b = all.find(({ id }) => id === params.get("d")) ?? all.find(({ id }) => id !== a?.id);
  const left = useWorked(a ? { kind: "counts", all, id: a.id, series: data.series } : null);
  const right = useWorked(b ? { kind: "counts", all, id: b.id, series: data.series } : null);
  if (!a)
    return (
      <section className="ruled">
        <h2 className="section-title">How far a count goes</h2>
        <Empty title="judgements/scenarios.yaml fills this.">
          Under <code>counts</code>: a series, the months that it learns from, and by what the scenario multiplies the rate.
        </Empty>
      </section>
    );
  const columns = [{ key: "c", counts: a, answer: left }, ...(b ? [{ key: "d", counts: b, answer: right }] : [])] as const;
  const top = Math.max(
    0,
    ...columns.flatMap(({ answer: { worked } }) =>
      worked?.kind === "counts" ? worked.forecast.months.flatMap(({ quantiles, counted }) => [quantiles[6] ?? 0, counted ?? 0]) : [],
    ),
  );
  return (
    <section className="ruled">
      <h2 className="section-title">How far a count goes, if coming months are like those it learnt from</h2>
      <p className="section-says">
        10,000 draws each, worked out beside the page: coefficients from the months (<b>data</b>), counts around them (<b>model</b>), times
        a number that somebody chose (<b>assumption</b>).
      </p>
      <div className="two-games">
        {columns.map(({ key, counts, answer }) => (
          <section key={key} aria-label={`Scenario ${key}`}>
            <select aria-label={`Scenario ${key}`} value={counts.id} onChange={(event) => set({ [key]: event.target.value })}>
              {all.map(({ id, says }) => (
                <option key={id} value={id}>
                  {says}
                </option>
              ))}
            </select>
            {answer.worked?.kind === "refused" ? (
              <div className="empty" role="alert">
                <b>This was not worked out.</b> {answer.worked.says}
              </div>
            ) : answer.worked?.kind === "counts" ? (
              <Ahead
                label={key}
                written={counts}
                forecast={answer.worked.forecast}
                past={answer.worked.past}
                top={top}
                isRunning={answer.isRunning}
                isChanged={changes[counts.id] !== undefined}
                all={all}
                onChange={(changed) => setChanges((before) => ({ ...before, [counts.id]: { ...before[counts.id], ...changed } }))}
                onLeave={() => setChanges(({ [counts.id]: _, ...rest }) => rest)}
                changed={changes[counts.id] ?? {}}
              />
            ) : (
              <p className="says-beside">Drawing.</p>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

interface AheadProps {
  readonly label: string;
  readonly written: CountsWritten;
  readonly all: readonly CountsWritten[];
  readonly forecast: Forecast;
  readonly past: SeriesGiven;
  readonly top: number;
  readonly isRunning: boolean;
  readonly isChanged: boolean;
  readonly changed: Changed;
  onChange(changed: Changed): void;
  onLeave(): void;
}

function Ahead({ label, written, all, forecast, past, top, isRunning, isChanged, changed, onChange, onLeave }: AheadProps) {
  const { turning } = useCase();
  const onExport = useExport();
  const { data: file } = useCaseText("scenarios");
  const { mutate: edit } = useEdit();
  const listed = (file?.says as { readonly counts?: readonly { readonly id?: unknown }[] } | null)?.counts ?? [];
  const index = listed.findIndex(({ id }) => id === written.id);
  const [low = 0, , , middle = 0, , , high = 0] = forecast.total;
  const save = () => {
    const steps = Object.entries(changed).map(([key, value]) => ({ set: ["counts", index, key], value }));
    if (steps.length) edit({ name: "scenarios", was: file?.sha256 ?? "", steps, act: `Changed the scenario “${written.says}”` });
  };
  return (
    <>
      <Fan
        id={`fan-${label}`}
        {...drawn(onExport)}
        title={`${formatNumber(middle)} in ${forecast.months.length} months, between ${formatNumber(low)} and ${formatNumber(high)}${forecast.counted === null ? "" : `; ${formatNumber(forecast.counted)} were counted`}`}
        subtitle={`${written.says}; learnt from ${monthWords(forecast.since)} to ${monthWords(forecast.until)}`}
        foot={{ source: forecast.model.family.replace("-", " "), rows: forecast.rows }}
        past={past.months.map((month, at) => ({ month: month.slice(0, 7), value: past.values[at] ?? 0 }))}
        months={forecast.months.map(({ month, quantiles, counted }) => ({ month: month.slice(0, 7), quantiles, counted }))}
        top={top}
        turningPoints={turning}
        widths={[340, 480, 640]}
      />
      <fieldset className="assumed" aria-busy={isRunning}>
        <legend>Assumed</legend>
        <NumberField
          label="times"
          value={inherited(written, all, "multiplier") ?? 1}
          min={0}
          max={100}
          step={0.1}
          onChange={(multiplier) => onChange({ multiplier })}
        />
        <NumberField
          label="spread of it"
          value={inherited(written, all, "spread") ?? 0}
          min={0}
          max={3}
          step={0.1}
          onChange={(spread) => onChange({ spread })}
        />
        <NumberField
          label="months ahead"
          value={inherited(written, all, "months") ?? 12}
          min={1}
          max={60}
          step={1}
          onChange={(months) => onChange({ months })}
        />
        <label>
          <input
            type="checkbox"
            checked={inherited(written, all, "trend") ?? false}
            onChange={(event) => onChange({ trend: event.target.checked })}
          />{" "}
          its trend goes on
        </label>
      </fieldset>
      {isChanged && <SaveOrLeave save={save} isMissing={index < 0} onLeave={onLeave} />}
      {written.because && <p className="says-beside">{written.because}</p>}
      <Score forecast={forecast} />
      <details className="figure-table">
        <summary>What the model learnt</summary>
        <table className="list">
          <tbody>
            {forecast.model.columns.map(({ name, value, error }) => (
              <tr key={name}>
                <td>{name}</td>
                <td className="number">{value.toFixed(3)}</td>
                <td className="number">± {error.toFixed(3)}</td>
                <td>data</td>
              </tr>
            ))}
            <tr>
              <td>variance over mean</td>
              <td className="number">{forecast.model.dispersion.toFixed(2)}</td>
              <td />
              <td>model</td>
            </tr>
          </tbody>
        </table>
      </details>
    </>
  );
}

/** A value of a scenario, or of the one that it stands on. */
function inherited<K extends keyof Changed>(written: CountsWritten, all: readonly CountsWritten[], key: K, depth = 0): Changed[K] {
  if (written[key] !== undefined || written.from === undefined || depth > 20) return written[key];
  const below = all.find(({ id }) => id === written.from);
  return below ? inherited(below, all, key, depth + 1) : undefined;
}

function Score({ forecast }: { forecast: Forecast }) {
  if (!forecast.scored) return <p className="says-beside">None of these months has passed; it is scored when they have.</p>;
  const { scored, within, crps, naive, brier } = forecast;
  return (
    <p className="says-beside">
      Scored by {scored} months that have passed: {Math.round((within ?? 0) * 100)} % lie in the middle 80 % of draws. CRPS{" "}
      {formatNumber(crps, { digits: 1 })} a month
      {naive === null ? "." : `, ${formatNumber(naive, { digits: 1 })} for the year before repeated.`}
      {brier === null ? "" : ` Brier ${brier.toFixed(2)} on “more than a year before”, 0.25 is a coin.`}
    </p>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  onChange(value: number): void;
}

function NumberField({ label, value, min, max, step, onChange }: NumberFieldProps) {
  return (
    <label>
      {label}{" "}
      <input
        type="number"
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (Number.isFinite(next) && next >= min && next <= max) onChange(next);
        }}
      />
    </label>
  );
}
