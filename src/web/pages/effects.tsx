import type { EffectsPage, IntervalLine, SegmentedModel, WindowEffect } from "../../pages/explanations.js";
import { Intervals } from "../../views/bars/intervals.js";
import type { IntervalMark } from "../../views/figures/figure-why.js";
import { formatNumber } from "../../views/format-number.js";
import { Series } from "../../views/series/series.js";
import { useAddress, useCase } from "../addresses/address.js";
import { drawn, useExport } from "../ask/exports.js";
import { useEffects } from "../ask/why.js";
import { dayWords, monthWords } from "../naming/months.js";
import { sourceOf } from "../naming/series.js";
import { Coverage } from "../parts/coverage.js";
import { Lead } from "../parts/lead.js";
import { sharedWords } from "../parts/shared-words.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { BreaksFigure } from "../why/breaks-figure.js";
import { ControlAlarms } from "../why/control-alarms.js";
import { lawWords, pWords } from "../why/law-words.js";
import { WhatSpreads } from "../why/what-spreads.js";
import { WriteSeries } from "../why/write-series.js";

/** What changed, by how much, and how sure one can be. */
export default function Effects() {
  const { at } = useAddress();
  const { data, error, refetch } = useEffects();
  return (
    <Frame
      name="Effects"
      means="Effects"
      className="effects-page"
      rests={data?.rests}
      hint="Choose an interval, a break or a month, and the rows behind it stand here."
      keys={[["j k", "next, previous mark"]]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.series.length + data.baselines.length === 0 ? (
        <>
          <h1 className="lead">Nothing is measured yet.</h1>
          <Empty title="A series and a turning point fill this page.">
            Event data with days gives series by itself. Turning points, and series of your own, stand in <code>case.yaml</code> under{" "}
            <code>turning_points</code> and <code>series</code>; a count held against others under <code>baselines</code>.
          </Empty>
          <WriteSeries />
        </>
      ) : (
        <Shown data={data} at={at} />
      )}
    </Frame>
  );
}

function Shown({ data, at }: { data: EffectsPage; at: string | null }) {
  const { params, set } = useAddress();
  const series = data.series.find(({ id }) => id === params.get("series")) ?? data.series[0];
  const lacks = useCase().series.find(({ id }) => id === series?.id)?.lacks;
  const turning = data.turning.find(({ id }) => id === params.get("turning")) ?? data.turning.at(-1);
  const isMine = (each: { readonly series: string; readonly turning: string }) =>
    each.series === series?.id && each.turning === turning?.id;
  const effects = data.effects.filter(isMine);
  const model = data.models.find(isMine);
  const declined = data.refusals.filter(({ subject }) => subject === series?.id);
  return (
    <>
      {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">What changed, and how sure one can be.</h1>}
      {series && (
        <>
          <Pick
            label="Series"
            chosen={series.id}
            of={data.series.map(({ id, says }) => [id, says])}
            areAlike
            onChoose={(id) => set({ series: id, at: null })}
          />
          {lacks && <p className="section-says">{`${lacks}.`}</p>}
          {turning && (
            <Pick
              label="Turning point"
              chosen={turning.id}
              of={data.turning.map(({ id, name, day }) => [id, `${name}, ${dayWords(day)}`])}
              onChoose={(id) => set({ turning: id, at: null })}
            />
          )}
          {series.points.length === 0 && (
            <Empty title={`${series.says}: no rows.`}>Its query failed or gave nothing; the checks name the line.</Empty>
          )}
          {turning && effects.length > 0 && <Windows effects={effects} series={series} name={turning.name} at={at} />}
          {turning && model && <Counterfactual model={model} says={series.says} name={turning.name} at={at} />}
          {turning && model && <Answers model={model} all={data.series} source={sourceOf(series)} name={turning.name} at={at} />}
          <Placebos data={data} series={series} at={at} />
          <ControlAlarms data={data} />
          {data.breaks.some((each) => each.series === series.id) && (
            <section className="ruled">
              <BreaksFigure
                id="breaks"
                series={series}
                breaks={data.breaks.filter((each) => each.series === series.id)}
                from={data.period.from}
                to={data.period.to}
                at={at}
              />
            </section>
          )}
          {declined.length > 0 && <Declined lines={declined.map((each) => named(each, data))} />}
        </>
      )}
      <WriteSeries />
      {data.baselines.map((each) => (
        <Baseline
          key={each.id}
          line={each}
          declined={data.refusals.filter(({ subject }) => subject === each.id).map((line) => named(line, data))}
          at={at}
        />
      ))}
      {data.coverage.length > 0 && (
        <section className="ruled">
          <Coverage lines={data.coverage} at={at} />
        </section>
      )}
      <WhatSpreads data={data} at={at} />
      {data.lacks.length > 0 && (
        <section className="ruled">
          <h2 className="section-title">What the case has no data for</h2>
          <ul className="why-list">
            {data.lacks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly chosen: string;
  readonly of: readonly (readonly [string, string])[];
  /** They say much alike, which is said once. */
  readonly areAlike?: boolean;
  onChoose(id: string): void;
}

function Pick({ label, chosen, of, areAlike = false, onChoose }: PickProps) {
  if (of.length < 2) return null;
  const { before, own, after } = sharedWords(areAlike ? of.map(([, says]) => says) : []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
    <div className="chips" role="group" aria-label={label}>
      {before && <span className="chips-says">{before}</span>}
      {of.map(([id, says], index) => (
        <button key={id} type="button" aria-label={says} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {unended(own[index] ?? says)}
        </button>
      ))}
      {after && <span className="chips-says">{after}</span>}
    </div>
  );
}

const unended = (words: string) => (words.endsWith(",") ? words.slice(0, -1) : words);

const markOf = (each: IntervalLine, name: string, group?: string): IntervalMark => ({
  name,
  value: each.ratio,
  low: each.low,
  high: each.high,
  evidence: each.at,
  ...(group === undefined ? {} : { group }),
});

interface WindowsProps {
  readonly effects: readonly WindowEffect[];
  readonly series: EffectsPage["series"][number];
  readonly name: string;
  readonly at: string | null;
}

function Windows({ effects, series, name, at }: WindowsProps) {
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

interface ModelProps {
  readonly model: SegmentedModel;
  readonly name: string;
  readonly at: string | null;
}

function Counterfactual({ model, says, name, at }: ModelProps & { readonly says: string }) {
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

function Answers({ model, all, source, name, at }: ModelProps & { readonly source: string; readonly all: EffectsPage["series"] }) {
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

function Placebos({ data, series, at }: { data: EffectsPage; series: EffectsPage["series"][number]; at: string | null }) {
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

function Baseline({
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

/** What was declined, its series and turning points by their names instead of what their files call them. */
function named(line: EffectsPage["refusals"][number], { series, turning }: EffectsPage): EffectsPage["refusals"][number] {
  const names = new Map([...series.map(({ id, says }) => [id, says] as const), ...turning.map(({ id, name }) => [id, name] as const)]);
  const words = (text: string) =>
    text
      .split(/(?<=[ ,])|(?=[ ,])/u)
      .map((each) => names.get(each) ?? each)
      .join("");
  const first = line.says.split(" ", 1)[0] as string;
  return {
    ...line,
    method: words(line.method),
    about: words(line.about),
    says: names.has(first) ? names.get(first) + line.says.slice(first.length) : line.says,
  };
}

/** What was not answered; what has the same reason stands together. */
function Declined({ lines }: { lines: EffectsPage["refusals"] }) {
  const asked = new Map<string, string[]>();
  for (const { method, about, says, mend } of lines) {
    const why = `${says} ${mend}`;
    asked.set(why, [...(asked.get(why) ?? []), about ? `${method}, ${about}` : method]);
  }
  return (
    <section className="declined" aria-label="Not answered">
      <h2 className="small-title">Not answered, and why</h2>
      <ul className="why-list">
        {[...asked].map(([why, what]) => (
          <li key={why}>
            {why} <span className="faint">Asked of: {what.join("; ")}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
