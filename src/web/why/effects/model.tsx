import type { EffectsPage, SegmentedModel } from "../../../pages/explanations.js";
import { Intervals } from "../../../views/bars/intervals.js";
import { formatNumber } from "../../../views/format-number.js";
import { Series } from "../../../views/series/series.js";
import { useCase } from "../../addresses/address.js";
import { drawn, useExport } from "../../ask/exports.js";
import { useEffects } from "../../ask/why.js";
import { monthWords } from "../../naming/months.js";
import { lawWords } from "../law-words.js";
import { markOf } from "./interval-mark.js";

interface ModelProps {
  readonly model: SegmentedModel;
  readonly name: string;
  readonly at: string | null;
}

/** What was counted beside what the old trend leads to. */
export function Counterfactual({ model, says, name, at }: ModelProps & { readonly says: string }) {
  const { turning } = useCase();
  const { data } = useEffects();
  const onExport = useExport();
  const before = data?.series.find(({ id }) => id === model.series)?.points ?? [];
  const inside = before.filter(({ month }) => month >= model.since.slice(0, 7) && month <= model.until.slice(0, 7));
  const above = model.months.filter(({ counted, high }) => counted > high).length;
  const below = model.months.filter(({ counted, low }) => counted < low).length;
  return (
    <section className="ruled">
      <Series
        id="counterfactual"
        {...drawn(onExport)}
        title={`${above} of ${model.months.length} months lie above the band of the old trend${below ? `, ${below} below it` : ""}`}
        subtitle={`${says}; what the months before ${name} lead to, had they gone on, beside what was counted`}
        foot={{
          source: `negative binomial model of ${monthWords(model.since)} to ${monthWords(model.until)}`,
          rows: inside.length,
          note: "the band is of the mean, not of single months",
        }}
        lines={[
          {
            id: "counted",
            name: "counted",
            role: "subject",
            points: inside.map(({ month, value }) => ({ at: month, value })),
          },
          {
            id: "expected",
            name: "old trend",
            role: "context",
            standing: "projected",
            points: model.months.map(({ month, expected, low, high, at: evidence }) => ({
              at: month,
              value: expected,
              low,
              high,
              evidence,
            })),
          },
        ]}
        turningPoints={turning.filter(
          ({ day }) => day.slice(0, 7) >= model.since.slice(0, 7) && day.slice(0, 7) <= model.until.slice(0, 7),
        )}
        widths={[340, 640, 900]}
        height={280}
        selected={at ?? ""}
      />
    </section>
  );
}

const questions: Readonly<Record<string, string>> = {
  level: "The jump at the turning point",
  slope: "Growth a month, beyond the old trend",
  after: "All months after, over what the old trend leads to",
  control: "The jump, over that of the control",
};

/** What a model with a trend answers: the jump, the growth, all months after. */
export function Answers({ model, all, source, name, at }: ModelProps & { readonly source: string; readonly all: EffectsPage["series"] }) {
  const onExport = useExport();
  const marks = model.answers.flatMap(({ answer, control, intervals }) =>
    intervals.map((each) =>
      markOf(
        each,
        lawWords(each.law),
        `${questions[answer] ?? answer}${control ? ` (${all.find(({ id }) => id === control)?.says ?? control})` : ""}`,
      ),
    ),
  );
  const left = model.leftOver;
  return (
    <section className="ruled">
      <Intervals
        id="answers"
        {...drawn(onExport)}
        title={`What a model with a trend says of ${name}`}
        subtitle={`Segmented counts, ${monthWords(model.since)} to ${monthWords(model.until)}: ${model.columns.join(", ")}`}
        foot={{
          source,
          rows: marks.length,
          note: `months vary ${formatNumber(model.dispersion, { digits: 1 })} times as much as independent happenings would${left === null ? "" : left < 0.05 ? "; what is left over has a pattern" : "; what is left over shows no pattern"}; ${model.neighbours === null ? "no interval holds among months that depend on one another so, and none is a verdict" : `noise of neighbouring months goes together by ${formatNumber(model.neighbours, { digits: 2 })}: read the interval that says so, the others take months as independent`}`,
        }}
        marks={marks}
        widths={[340, 640, 900]}
        selected={at ?? ""}
      />
    </section>
  );
}
