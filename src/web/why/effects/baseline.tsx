import type { EffectsPage } from "../../../pages/explanations.js";
import { Intervals } from "../../../views/bars/intervals.js";
import { formatNumber } from "../../../views/format-number.js";
import { drawn, useExport } from "../../ask/exports.js";
import { Empty } from "../../parts/states.js";
import { lawWords } from "../law-words.js";
import { Declined } from "./declined.js";
import { markOf } from "./interval-mark.js";

/** A count held against others. */
export function Baseline({
  line,
  declined,
  at,
}: {
  line: EffectsPage["baselines"][number];
  declined: EffectsPage["refusals"];
  at: string | null;
}) {
  const onExport = useExport();
  const [asked, ...others] = line.counts;
  const ratios = others.map(({ ordinal }) => line.ratios.find((each) => each.ordinal === ordinal)?.ratio ?? null);
  const told = ratios.flatMap((ratio, index) => (ratio === null ? [] : [`×${ratio.toFixed(2)} against the ${others[index]?.says ?? ""}`]));
  return (
    <section className="ruled">
      {asked && line.ratios.length > 0 ? (
        <Intervals
          id={`baseline-${line.id}`}
          {...drawn(onExport)}
          title={told.join(", ")}
          subtitle={`${line.says}: ${formatNumber(asked.value)}, held against each baseline`}
          foot={{ source: "baselines of case.yaml", rows: line.counts.length, note: line.because ?? undefined }}
          marks={line.ratios.map((each) => {
            const other = line.counts.find(({ ordinal }) => ordinal === each.ordinal);
            return markOf(
              each,
              lawWords(each.law),
              `${formatNumber(asked.value)} against ${formatNumber(other?.value ?? null)}, ${other?.says ?? ""}`,
            );
          })}
          widths={[340, 640, 900]}
          selected={at ?? ""}
        />
      ) : (
        <>
          <h2 className="section-title">{line.says}</h2>
          <Empty title="This was not answered.">Its query or its counts need mending; the checks name the line.</Empty>
        </>
      )}
      {declined.length > 0 && <Declined lines={declined} />}
    </section>
  );
}
