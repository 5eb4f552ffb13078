import { expect, it } from "vitest";
import { agreementOn } from "../../methods/agreement/by-category.js";
import type { CodedUnits } from "../../methods/agreement/unitising/coded-units.js";
import { seededRandom } from "../../methods/statistics/random.js";
import { keptAgreement } from "./kept-agreement.js";

/** Three coders over twelve texts of ten units, each with spans of their own. */
function made(seed: number): CodedUnits {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const starts = Int32Array.from({ length: 10 }, (_, at) => at * 50);
  const stops = starts.map((each) => each + 50);
  const sources = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, length: 500, starts, stops, coders: new Set([0, 1, 2]) }));
  const spans = Array.from({ length: 60 }, () => {
    const start = below(480);
    return { coder: below(3), source: below(12), start, end: start + 1 + below(19), category: "a" };
  });
  return { coders: ["ana", "ben", "cem"], sources, spans };
}

it("gives what the method gives, and asks it again only where a span, a text or a coder is another", () => {
  const reckon = (own: CodedUnits) => agreementOn(own, () => true, { random: seededRandom(7), resamples: 50 });
  let asked = 0;
  const given = (units: CodedUnits) =>
    keptAgreement(units, (own) => {
      asked += 1;
      return reckon(own);
    })(units);
  const one = made(1);
  const [span, ...others] = one.spans as [CodedUnits["spans"][number], ...CodedUnits["spans"][number][]];
  const [source, ...texts] = one.sources as [CodedUnits["sources"][number], ...CodedUnits["sources"][number][]];
  const changes: CodedUnits[] = [
    one,
    made(2),
    { ...one, spans: others },
    { ...one, spans: [{ ...span, end: span.end + 1 }, ...others] },
    { ...one, spans: [{ ...span, coder: (span.coder + 1) % 3 }, ...others] },
    { ...one, sources: [{ ...source, stops: source.stops.map((each) => each - 10) }, ...texts] },
    { ...one, sources: [{ ...source, coders: new Set([0, 2]) }, ...texts] },
    { ...one, coders: ["ana", "ben", "dina"] },
  ];
  for (const [at, each] of changes.entries()) {
    expect(given(each)).toEqual(reckon(each));
    expect(asked).toBe(at + 1);
  }
  for (const each of changes) expect(given({ ...each })).toEqual(reckon(each));
  expect(asked).toBe(changes.length);
});
