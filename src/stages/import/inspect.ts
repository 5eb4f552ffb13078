import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { ownFolder } from "../../disk/own-folder.js";
import { type Problem, problem } from "../../domain/problem.js";
import { ddl } from "../../domain/tables.js";
import { openLocked } from "../../engine/duckdb.js";
import { setContainedAside } from "./aside/contained.js";
import { flaggedRows, tellRepeatsApart } from "./aside/repeats.js";
import { coverageOf } from "./coverage/coverage.js";
import { loadWithin } from "./load-within.js";
import { layOut } from "./names/known.js";
import { flagged, problemsOf } from "./problems.js";

/** What `amity inspect` says of a file of event data. `good`, `flagged` and `bad` add up to `rows`. */
export interface Inspected {
  readonly format: string | null;
  readonly dataset: string | null;
  readonly version: string | null;
  readonly rows: number;
  readonly good: number;
  readonly flagged: number;
  readonly bad: number;
  readonly period: readonly [string, string] | null;
  /** Different names of actors and targets. */
  readonly actors: number;
  readonly countries: number;
  /** Best estimates summed, each death once: no part beside its sum, no identifier twice. Null where the data count none. */
  readonly deaths: number | null;
  readonly problems: readonly Problem[];
}

const nothing = {
  format: null,
  dataset: null,
  version: null,
  rows: 0,
  good: 0,
  flagged: 0,
  bad: 0,
  period: null,
  actors: 0,
  countries: 0,
  deaths: null,
};

/** Imports one file of event data into memory and says what is in it; where it is none, the problem says what it is instead. */
export async function inspectEvents(path: string): Promise<Inspected> {
  const scratch = await ownFolder("inspect");
  const engine = await openLocked({ files: [path], folders: [scratch] });
  try {
    for (const name of ["event", "tally", "rejected"] as const) await engine.run(ddl(name));
    await layOut(engine, []);
    const file = basename(path);
    const loaded = await loadWithin(engine, { file, path, named: false }, scratch);
    if (!("format" in loaded)) {
      const why = "refused" in loaded ? loaded.refused : "";
      const code = ("refused" in loaded && loaded.code) || "data/unknown-format";
      const at = { file, line: 1, column: 1 };
      return {
        ...nothing,
        problems: [problem(code, at, why, "In a case, name its columns under events in case.yaml.")],
      };
    }
    const repeats = await tellRepeatsApart(engine);
    const odd = repeats.length ? await flaggedRows(engine, file) : loaded.flagged;
    await setContainedAside(engine, await coverageOf(engine, file, loaded));
    const [sum] = await engine.rows<{ actors: number; countries: number; deaths: number | null }>(
      `select (select count(distinct name) from (select actor_name as name from event union all select target_name from event) as named) as actors,
         count(distinct country) as countries, cast(sum(best) filter (where aside is null) as bigint) as deaths from event`,
    );
    return {
      format: loaded.format.name,
      dataset: loaded.dataset,
      version: loaded.version,
      rows: loaded.rows,
      good: loaded.rows - odd - loaded.bad,
      flagged: odd,
      bad: loaded.bad,
      period: loaded.since && loaded.until ? [loaded.since, loaded.until] : null,
      actors: sum?.actors ?? 0,
      countries: sum?.countries ?? 0,
      deaths: sum?.deaths ?? null,
      problems: [...problemsOf(file, loaded), ...repeats.map((each) => flagged(each.file, "duplicate-id", each.n, each.lines))],
    };
  } finally {
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
