import { type Days, shareCoveredEverywhere as shareCovered } from "../../../../domain/days/covered.js";
import { knownDisjoint } from "../../../../domain/measures/disjoint.js";
import type { Row } from "../../../../domain/tables.js";

/** Share of both spans that a dataset covers, from which on before and after are compared by it. */
const leastOfBoth = 0.5;
/** The same of two years, quarters or months that follow one another. */
const leastOfEach = 0.95;
/** The slice of all days, from which the scores along the months are taken. */
const allDays = "";

type SliceDataset = Row<"slice_dataset">;

/**
 * Which datasets each slice may rest on. Years, quarters and months rest on all; what lies before or after a turning point only on those
 * that cover half of both or more, in one way or another. `disjoint` groups of datasets count as one, since no sum over them counts twice.
 */
export function sliceDatasets(
  slices: readonly Row<"slice">[],
  coverage: readonly Row<"coverage">[],
  datasets: readonly Row<"dataset">[],
  disjoint: readonly (readonly string[])[],
): SliceDataset[] {
  const names = [...new Set(coverage.map((each) => each.dataset))].sort();
  const groups = [...disjoint, ...knownDisjoint];
  return names.flatMap((dataset) => {
    const mine = coverage.filter((each) => each.dataset === dataset);
    const formats = new Set(datasets.filter((each) => each.dataset === dataset).map((each) => each.format));
    const isChronicle = formats.has("mapped") && mine.every((each) => each.grain === "event" && !each.deaths);
    const group = groups.findIndex((each) => each.includes(dataset));
    const role = isChronicle ? "chronicle" : "record";
    const unit = group < 0 ? dataset : `disjoint ${group + 1}`;
    const all: SliceDataset = { slice: allDays, dataset, role, unit, rows: mine.length, covered: 1, counts: true, why: null };
    return [
      all,
      ...slices.map((slice): SliceDataset => {
        const covered = shareCovered(mine, slice);
        const other = partnerOf(slice, slices);
        const least = other && !isChronicle ? Math.min(covered, shareCovered(mine, other)) : 1;
        const counts = least >= leastOfBoth;
        const why = counts
          ? null
          : `${dataset} covers ${percent(slice.kind === "before" ? covered : shareCovered(mine, other as Days))} of the time before and ${percent(slice.kind === "before" ? shareCovered(mine, other as Days) : covered)} of the time after, and is left out of both.`;
        return { slice: slice.id, dataset, role, unit, rows: mine.length, covered, counts, why };
      }),
    ];
  });
}

/** Units of datasets with acts that record pairs: of several, one counts for each pair. */
export function recordUnits(found: readonly SliceDataset[], acted: ReadonlySet<string>): Set<string> {
  return new Set(found.flatMap(({ role, dataset, unit }) => (role === "record" && acted.has(dataset) ? [unit] : [])));
}

/** What lies on the other side of the same turning point. */
function partnerOf(slice: Row<"slice">, slices: readonly Row<"slice">[]): Row<"slice"> | undefined {
  if (slice.turning_point === null) return undefined;
  return slices.find((each) => each.turning_point === slice.turning_point && each.kind !== slice.kind);
}

/** The slices, each with why it is not to be compared with the one that it follows; null where it is. */
export function comparedSlices(
  slices: readonly Row<"slice">[],
  found: readonly SliceDataset[],
  acted: ReadonlySet<string>,
): Row<"slice">[] {
  const records = found.filter(({ role, dataset }) => role === "record" && acted.has(dataset));
  const regular = slices.filter((each) => each.turning_point === null);
  return slices.map((slice) => {
    const mine = records.filter((each) => each.slice === slice.id);
    const rests_on = JSON.stringify(mine.filter(({ counts, covered }) => counts && covered > 0).map(({ dataset }) => dataset));
    if (!mine.length) return { ...slice, rests_on, compared: null };
    if (slice.turning_point !== null) {
      const out = mine.filter(({ counts }) => !counts);
      const compared = out.length === mine.length ? `Nothing is compared: ${out.map(({ why }) => why).join(" ")}` : null;
      return { ...slice, rests_on, compared };
    }
    const before = regular[regular.indexOf(slice) - 1];
    if (!before) return { ...slice, rests_on, compared: null };
    const shares = mine.map((each) => ({
      dataset: each.dataset,
      here: each.covered,
      there: records.find((other) => other.slice === before.id && other.dataset === each.dataset)?.covered ?? 0,
    }));
    const unlike = shares.filter(({ here, there }) => here + there > 0 && Math.min(here, there) < leastOfEach);
    const compared = unlike.length
      ? `Not compared with ${before.name}, since the data differ: ${unlike.map(({ dataset, here, there }) => `${dataset} covers ${percent(there)} of ${before.name} and ${percent(here)} of ${slice.name}`).join("; ")}.`
      : null;
    return { ...slice, rests_on, compared };
  });
}

function percent(share: number): string {
  return share > 0 && share < 0.005 ? "less than 1 %" : `${Math.round(100 * share)} %`;
}
