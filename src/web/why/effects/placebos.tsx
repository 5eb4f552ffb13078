import type { EffectsPage } from "../../../pages/explanations.js";
import { Series } from "../../../views/series/series.js";
import { useAddress } from "../../addresses/address.js";
import { drawn, useExport } from "../../ask/exports.js";
import { sourceOf } from "../../naming/series.js";
import { Pick } from "./pick.js";

/** The same ratio for every other date, as if it had been the turning point. */
export function Placebos({ data, series, at }: { data: EffectsPage; series: EffectsPage["series"][number]; at: string | null }) {
  const { params, set } = useAddress();
  const onExport = useExport();
  const all = data.placebos.filter((each) => each.series === series.id);
  const chosen = all.find(({ months }) => String(months) === params.get("window")) ?? all[0];
  if (!chosen) return null;
  const size = (ratio: number) => Math.abs(Math.log(ratio));
  const own = chosen.dates.filter(({ turning }) => turning !== null);
  const told = own.map(({ turning, ratio }) => {
    const name = data.turning.find(({ id }) => id === turning)?.name ?? turning;
    return `${chosen.dates.filter((each) => size(each.ratio) > size(ratio)).length} of ${chosen.dates.length - 1} dates change more than ${name}`;
  });
  return (
    <section className="ruled">
      <Pick
        label="Window"
        chosen={String(chosen.months)}
        of={all.map(({ months }) => [String(months), `${months} months`])}
        onChoose={(key) => set({ window: key })}
      />
      <Series
        id="placebos"
        {...drawn(onExport)}
        title={told.length ? told.join("; ") : "The same ratio for every date of the series"}
        subtitle={`After over before, ${chosen.months} months on each side, for every date of the series as if it had been the turning point`}
        foot={{ source: sourceOf(series), rows: chosen.dates.length }}
        scale="log"
        unit="×"
        digits={2}
        lines={[
          {
            id: "ratio",
            name: "after over before",
            role: "subject",
            points: chosen.dates.map(({ month, ratio, at: evidence, turning }) => ({
              at: month,
              value: ratio,
              evidence,
              named: turning !== null,
            })),
          },
        ]}
        turningPoints={data.turning.filter(
          ({ day }) => day.slice(0, 7) >= (chosen.dates[0]?.month ?? "") && day.slice(0, 7) <= (chosen.dates.at(-1)?.month ?? ""),
        )}
        widths={[340, 640, 900]}
        height={220}
        selected={at ?? ""}
      />
    </section>
  );
}
