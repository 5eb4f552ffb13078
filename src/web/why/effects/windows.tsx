import type { EffectsPage, WindowEffect } from "../../../pages/explanations.js";
import { Intervals } from "../../../views/bars/intervals.js";
import { formatNumber } from "../../../views/format-number.js";
import { drawn, useExport } from "../../ask/exports.js";
import { sourceOf } from "../../naming/series.js";
import { lawWords, pWords } from "../law-words.js";
import { markOf } from "./interval-mark.js";

interface WindowsProps {
  readonly effects: readonly WindowEffect[];
  readonly series: EffectsPage["series"][number];
  readonly name: string;
  readonly at: string | null;
}

/** After over before in windows of months, with every interval beside the other. */
export function Windows({ effects, series, name, at }: WindowsProps) {
  const onExport = useExport();
  const marks = effects.flatMap((each) => {
    const group = `${each.months} months on each side: ${formatNumber(each.before)} to ${formatNumber(each.after)} a month`;
    return each.intervals.map((one) => markOf(one, lawWords(one.law), group));
  });
  const near = effects[0];
  return (
    <>
      <Intervals
        id="windows"
        {...drawn(onExport)}
        title={`${name}: after over before, with every interval beside the other`}
        subtitle={`${series.says}; the month of the turning point is left out`}
        foot={{ source: sourceOf(series), rows: marks.length }}
        marks={marks}
        widths={[340, 640, 900]}
        selected={at ?? ""}
      />
      {near?.placebo && (
        <p className="says-beside">
          {effects
            .flatMap(({ placebo, months }) =>
              placebo
                ? [
                    `With ${months} months, ${placebo.place - 1} of ${placebo.dates - 1} other dates of the series show a change as large or larger (${pWords(placebo.p)}).`,
                  ]
                : [],
            )
            .join(" ")}
        </p>
      )}
    </>
  );
}
