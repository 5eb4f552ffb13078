import { type Agreement, undefinedAgreement } from "../agreement.js";
import { bootstrapUnits } from "../bootstrap.js";
import type { Measure, MeasuresOptions } from "../table-measures.js";
import { alphaU, pooledAlphaU } from "./alpha-u.js";
import { gamma } from "./gamma.js";
import type { CodedSpan, Unitising } from "./spans.js";
import { type UAlpha, uAlpha } from "./u-alpha.js";

/** A text and what coders marked in it; offsets from its beginning. */
export interface CodedText {
  readonly length: number;
  readonly spans: readonly CodedSpan[];
}

const fewestTexts = 5;
const mostSpans = 20_000;
const mostForGamma = 2000;

/**
 * The coefficients of unitising over texts laid end to end: the α_u family of 2016, α_u 2004 over all and by category, and γ. Intervals by
 * resampling texts where there are five or more: the passages of one text are no independent units.
 */
export function textMeasures(texts: readonly CodedText[], coders: number, options: MeasuresOptions): Measure[] {
  const whole = endToEnd(texts, coders);
  const categories = [...new Set(whole.spans.map((each) => each.value))].sort();
  const family = remembered(uAlpha);
  const measures: { readonly of: (continuum: Unitising) => Agreement; readonly category?: string }[] = [
    { of: (continuum) => family(continuum).u },
    { of: (continuum) => family(continuum).bar },
    { of: (continuum) => family(continuum).cu },
    { of: pooledAlphaU },
  ];
  if (options.byCategory) {
    for (const category of categories) {
      const only = (continuum: Unitising): Unitising => ({
        ...continuum,
        spans: continuum.spans.filter((each) => each.value === category),
      });
      measures.push({ of: (continuum) => uAlpha(only(continuum)).bar, category });
      measures.push({ of: (continuum) => family(continuum).ku.get(category) ?? unmarked(family(continuum)), category });
      measures.push({ of: (continuum) => alphaU(continuum, category), category });
    }
  }
  const found = measures.map(({ of, category }) => ({ ...plain(of(whole)), ...(category === undefined ? {} : { category }) }));
  return [...withIntervals(texts, coders, measures, found, options), ...ofGamma(whole, coders, options)];
}

/** The last answer is kept: several coefficients ask for the same continuum in turn. */
function remembered(of: (continuum: Unitising) => UAlpha): (continuum: Unitising) => UAlpha {
  let last: { readonly asked: Unitising; readonly answer: UAlpha } | undefined;
  return (continuum) => {
    if (last?.asked !== continuum) last = { asked: continuum, answer: of(continuum) };
    return last.answer;
  };
}

function unmarked({ cu }: UAlpha): Agreement {
  return undefinedAgreement({ name: "ku_alpha_2016", version: cu.version }, cu.n, cu.undefined_because ?? "nobody marked a unit of it");
}

function withIntervals(
  texts: readonly CodedText[],
  coders: number,
  measures: readonly { readonly of: (continuum: Unitising) => Agreement }[],
  found: readonly Agreement[],
  options: MeasuresOptions,
): Measure[] {
  const spans = texts.reduce((total, each) => total + each.spans.length, 0);
  const resamples = options.resamples ?? 1000;
  const why =
    texts.length < fewestTexts
      ? `none: resampling texts needs ${fewestTexts}; here are ${texts.length}`
      : "none: too many spans to resample";
  const isRun = texts.length >= fewestTexts && spans * measures.length <= mostSpans;
  const run = isRun ? measures.filter((_, at) => found[at]?.value !== null) : [];
  const laid = lastLaid(texts, coders);
  const drawn = run.length
    ? bootstrapUnits(
        new Float64Array(texts.length).fill(1),
        run.map(
          ({ of }) =>
            (times) =>
              of(laid(times)).value,
        ),
        options,
      )
    : [];
  let next = 0;
  return found.map((each) => {
    if (each.value === null) return { ...each, ci95: null, ci_by: null };
    if (!isRun) return { ...each, ci95: null, ci_by: why };
    const interval = drawn[next++] ?? null;
    if (!interval) return { ...each, ci95: null, ci_by: "none: not defined in most resamples" };
    return { ...each, ci95: [interval.low, interval.high], ci_by: `${resamples} resamples of texts` };
  });
}

/** Texts as often as they were drawn; the same for all coefficients of one resample. */
function lastLaid(texts: readonly CodedText[], coders: number): (times: Float64Array) => Unitising {
  let key = "";
  let last: Unitising | undefined;
  return (times) => {
    const now = times.join();
    if (!last || now !== key) {
      key = now;
      last = endToEnd(
        texts.flatMap((text, at) => Array.from({ length: times[at] as number }, () => text)),
        coders,
      );
    }
    return last;
  };
}

function ofGamma(whole: Unitising, coders: number, { random }: MeasuresOptions): Measure[] {
  if (whole.spans.length > mostForGamma) {
    const because = `there are ${whole.spans.length} spans; ${mostForGamma} is the limit`;
    const nothing = {
      value: null,
      undefined_because: because,
      n: whole.spans.length,
      observed: null,
      expected: null,
      ci95: null,
      ci_by: null,
    };
    return [{ name: "gamma", version: "Mathet et al. 2015", ...nothing }];
  }
  const found = plain(gamma(whole.spans, coders, { random }));
  return [{ ...found, ci95: null, ci_by: found.value === null ? null : "none: texts are aligned as one" }];
}

function plain({ name, version, value, undefined_because, n, observed, expected }: Agreement): Agreement {
  return { name, version, value, n, observed, expected, ...(undefined_because === undefined ? {} : { undefined_because }) };
}

/** Texts as one continuum; no gap reaches from one into the next. */
export function endToEnd(texts: readonly CodedText[], coders: number): Unitising {
  const spans: CodedSpan[] = [];
  const breaks: number[] = [];
  let end = 0;
  for (const text of texts) {
    if (end) breaks.push(end);
    for (const each of text.spans) spans.push({ ...each, start: each.start + end, end: each.end + end });
    end += text.length;
  }
  return { coders, begin: 0, end, spans, breaks };
}
