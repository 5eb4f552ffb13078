import { krippendorffAlpha } from "../../methods/agreement/alpha/krippendorff-alpha.js";
import { bootstrapUnits } from "../../methods/agreement/bootstrap.js";
import { masi } from "../../methods/agreement/code-sets.js";
import { percentAgreement } from "../../methods/agreement/percent-agreement.js";
import { tallyOf, type Value } from "../../methods/agreement/ratings.js";
import { tableMeasures } from "../../methods/agreement/table-measures.js";
import { type CodedUnits, categorySets, scaleRatings } from "../../methods/agreement/unitising/coded-units.js";
import { type CodedText, endToEnd, textMeasures } from "../../methods/agreement/unitising/text-measures.js";
import { uAlpha } from "../../methods/agreement/unitising/u-alpha.js";
import { seededRandom } from "../../methods/statistics/random.js";
import type { AgreementAsked, Measured, ScaleLine, WholeAgreement } from "../../pages/agreement.js";
import type { OpenCase } from "../opened/open-case.js";
import { type Comparison, comparison } from "./comparison.js";
import { measured, ofMeasure, seed } from "./measured.js";

/** The same over all codes: sets of codes, spans, scales. */
export async function agreementOverAll(open: OpenCase, asked: AgreementAsked): Promise<WholeAgreement> {
  const compared = await comparison(open, asked);
  if (compared.chosen.length < 2 || !compared.units.sources.length) return { sets: [], spans: [], scales: [] };
  return { sets: setMeasures(compared.units), spans: spanMeasures(compared.units), scales: scaleLines(compared) };
}

function setMeasures(units: CodedUnits): Measured[] {
  const tally = tallyOf(categorySets(units));
  const alpha = krippendorffAlpha(tally, masi);
  const percent = percentAgreement(tally, { error: false });
  const isSmall = tally.rows <= 400;
  const [ofAlpha, ofPercent] =
    alpha.value === null
      ? []
      : bootstrapUnits(
          tally.times,
          [
            (times) => (isSmall ? krippendorffAlpha({ ...tally, times }, masi).value : null),
            (times) => percentAgreement({ ...tally, times }, { error: false }).value,
          ],
          { random: seededRandom(seed), resamples: isSmall ? 400 : 1000 },
        );
  const within = (found: { low: number; high: number } | null | undefined, by: string) =>
    found ? { low: found.low, high: found.high, by } : { by: null };
  return [
    { ...measured(alpha), ...within(ofAlpha, "400 resamples of units") },
    { ...measured(percent), ...within(ofPercent, `${isSmall ? 400 : 1000} resamples of units`) },
  ];
}

const mostSpans = 4000;

/** Spans of all codes; with intervals and γ where there are few enough. */
function spanMeasures(units: CodedUnits): Measured[] {
  const own = units.sources.map((): CodedText["spans"][number][] => []);
  for (const { source, coder, start, end, category } of units.spans) own[source]?.push({ coder, start, end, value: category });
  const texts = units.sources.flatMap(({ length, coders }, index): CodedText[] =>
    coders.size < units.coders.length ? [] : [{ length, spans: own[index] ?? [] }],
  );
  if (units.spans.length > mostSpans) {
    const { u, bar, cu } = uAlpha(endToEnd(texts, units.coders.length));
    return [u, bar, cu].map((each) => measured(each));
  }
  return textMeasures(texts, units.coders.length, { random: seededRandom(seed), resamples: 200 }).map(ofMeasure);
}

/** Categories with two children or more that exclude each other in what coders did: each child is a step. */
function scaleLines({ coded, units }: Comparison): ScaleLine[] {
  return coded.categories.flatMap((parent): ScaleLine[] => {
    const steps = coded.categories.filter((each) => each.parent === parent.id);
    const isUsed = steps.filter((step) => units.spans.some((each) => each.category === step.id)).length > 1;
    if (!isUsed) return [];
    const numbers = steps.map((each) => numberOf(each.name));
    const isNumeric = numbers.every((each) => each !== null) && new Set(numbers).size === numbers.length;
    const values: readonly Value[] = isNumeric ? (numbers as number[]) : steps.map((each) => each.id);
    const order = [...steps.keys()].sort((a, b) => (isNumeric ? (numbers[a] as number) - (numbers[b] as number) : a - b));
    const ratings = scaleRatings(
      units,
      order.map((at) => ({ id: (steps[at] as (typeof steps)[number]).id, value: values[at] as Value })),
    );
    const measures = tableMeasures(ratings, { random: seededRandom(seed), resamples: 500 }).map(ofMeasure);
    return [{ id: parent.id, name: parent.name, steps: order.map((at) => (steps[at] as (typeof steps)[number]).name), measures }];
  });
}

function numberOf(name: string): number | null {
  const found = /^[+−-]?\d+([.,]\d+)?/u.exec(name.trim());
  return found ? Number(found[0].replace("−", "-").replace(",", ".")) : null;
}
