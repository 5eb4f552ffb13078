// DuckDB's own SQL, over rows just read.

import { rm } from "node:fs/promises";
import { basename } from "node:path";
import type { Bounds } from "../../../case/making/example.js";
import { ownFolder } from "../../../disk/own-folder.js";
import { ddl, type Row } from "../../../domain/tables.js";
import { homeOf } from "../../../domain/world/who.js";
import { openLocked } from "../../../engine/duckdb.js";
import { loadWithin } from "../load-within.js";
import { layOut } from "../names/known.js";
import { coverageOf } from "./coverage.js";

interface Found {
  readonly countries: readonly string[];
  readonly coverage: readonly Row<"coverage">[];
}

/**
 * Region and period of event data: the countries that sums are told of, else those with events; from the first day covered to the last.
 * Worldwide files and samples have a say only where there is nothing else, and worldwide files alone set no region. Undefined where the
 * files tell no country or no day.
 */
export async function boundsOf(paths: readonly string[]): Promise<Bounds | undefined> {
  const found: Found[] = [];
  for (const path of paths) {
    const one = await look(path);
    if (one?.coverage.length && one.countries.length) found.push(one);
  }
  const is = (test: (row: Row<"coverage">) => boolean) => {
    const some = found.filter(({ coverage }) => coverage.every(test));
    return some.length ? some : found;
  };
  const whole = is(({ worldwide, basis }) => !worldwide && basis !== "selection");
  /** Sums that list nothing below a threshold name the countries that are above it, and not those that the case is of. */
  const sums = whole.filter(({ coverage }) => coverage.every(({ grain, least }) => grain !== "event" && least === null));
  const isWorldwide = whole.every(({ coverage }) => coverage.some(({ worldwide }) => worldwide));
  const region = isWorldwide ? [] : [...new Set((sums.length ? sums : whole).flatMap(({ countries }) => countries))].sort();
  const days = whole.flatMap(({ coverage }) => coverage);
  const from = days.map(({ since }) => since).sort()[0];
  const to = days
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (!whole.length || !from || !to) return undefined;
  return { region, from, to, of: days.some(({ deaths }) => deaths) ? "deaths" : "acts" };
}

async function look(path: string): Promise<Found | undefined> {
  const scratch = await ownFolder("bounds");
  const engine = await openLocked({ files: [path], folders: [scratch] });
  try {
    for (const name of ["event", "tally", "rejected"] as const) await engine.run(ddl(name));
    await layOut(engine, []);
    const file = basename(path);
    const loaded = await loadWithin(engine, { file, path, named: false }, scratch);
    if (!("format" in loaded)) return undefined;
    const told = await engine.rows<{ country: string }>("select distinct country from event where country is not null order by 1");
    const names = told.length
      ? []
      : await engine.rows<{ name: string }>(
          "select distinct name from (select actor_name as name from event union all select target_name from event) as named where name is not null",
        );
    const homes = names.flatMap(({ name }) => homeOf(name, /^(GDELT|POLECAT)/.test(loaded.dataset)) ?? []);
    return {
      countries: told.length ? told.map(({ country }) => country) : [...new Set(homes)],
      coverage: await coverageOf(engine, file, loaded),
    };
  } finally {
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
