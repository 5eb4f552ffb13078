import type { Row } from "../../domain/tables.js";
import type { Engine } from "../../engine/engine.js";
import type { Refused } from "../../formats/events/recognise.js";
import { type Apart, mostKept, noneKept, nothingApart, type Reach, tellReach, weighReach } from "./aside/reach.js";
import { coverageOf } from "./coverage/coverage.js";
import { loadWithin } from "./load-within.js";
import type { Faulty, Input, Loaded } from "./loaded.js";
import { nameByWorld, type Placed } from "./names/world-names.js";

export interface Judged {
  /** What each way of reading the file gave. */
  readonly found: readonly { readonly input: Input; readonly loaded: Loaded | Refused | Faulty }[];
  readonly coverage: readonly Row<"coverage">[];
  /** Rows that do not count and are too many to keep. */
  readonly unkept: Apart;
}

/**
 * Imports one file, in all the ways in which it is read, and tells what it covers, whom its names mean, and which of its rows count. Of a
 * large file in a case with a region, what decides that is read first, of all rows; the whole rows come in only where they count.
 */
export async function loadJudged(
  engine: Engine,
  inputs: readonly Input[],
  how: {
    readonly scratch: string;
    readonly reach: Reach;
    readonly placed: Placed;
    readonly most?: number;
    readonly inPlaceAbove?: number | undefined;
  },
): Promise<Judged> {
  const { scratch, reach, placed, most = mostKept, inPlaceAbove } = how;
  const file = inputs[0]?.file ?? "";
  let weighed: { readonly apart: Apart; readonly coverage: readonly Row<"coverage">[] } | undefined;
  const weigh = async (limited: Engine, loaded: Loaded): Promise<boolean> => {
    const coverage = await coverageOf(limited, file, loaded, "incoming");
    await nameByWorld(limited, file, placed, "incoming");
    const apart = await weighReach(limited, file, reach, most);
    weighed = apart && { apart, coverage };
    return apart !== undefined;
  };
  const decide = inputs.length === 1 && reach.region.length ? { above: most, run: weigh } : undefined;
  const found = [];
  let coverage: readonly Row<"coverage">[] = [];
  for (const input of inputs) {
    const loaded = await loadWithin(engine, input, scratch, { decide, inPlaceAbove });
    found.push({ input, loaded });
    if ("format" in loaded && input.mapping?.as !== "tally" && !coverage.length)
      coverage = weighed?.coverage ?? (await coverageOf(engine, file, loaded));
  }
  if (!found.some(({ loaded }) => "format" in loaded)) return { found, coverage, unkept: nothingApart };
  await nameByWorld(engine, file, placed);
  const unkept = await tellReach(engine, file, reach, weighed ? noneKept : most);
  return { found, coverage, unkept: weighed?.apart ?? unkept };
}
