// DuckDB's own SQL, over rows just read.

import { literal } from "../../../domain/writing/sql.js";
import type { Engine } from "../../../engine/engine.js";
import { compareVersions } from "../coverage/version-order.js";
import { flagsOf } from "../load-events.js";

/**
 * Gives rows whose identifier was met before an identifier of their own (file and line appended) and flags them. Where the identifier is the
 * dataset's own, the freshest counts and the others are set aside, a row of a selection before one of a file that covers its days whole; in a table that
 * a person mapped, only where the rows say the same. By file, how many.
 */
export async function tellRepeatsApart(
  engine: Engine,
  { mapped = none, selections = none }: { readonly mapped?: ReadonlySet<string>; readonly selections?: ReadonlySet<string> } = {},
): Promise<{ file: string; n: number; lines: number[] }[]> {
  const [again] = await engine.rows<{ n: number }>(
    "select count(*) as n from (select id from event group by id having count(*) > 1) as repeated",
  );
  if (!again?.n) return [];
  await rankFiles(engine);
  const among = (files: ReadonlySet<string>) => (files.size ? `e.file in (${[...files].map(literal).join(", ")})` : "false");
  const isMapped = among(mapped);
  await engine.run(`create or replace temp table repeat as
    select rowid_of, is_mapped, row_number() over (partition by id, same order by selected, freshness, rank desc, file, line, rowid_of) as row_number,
      row_number() over (partition by id order by selected, freshness, rank desc, file, line, rowid_of) as place
    from (
      select e.rowid as rowid_of, e.id, e.file, e.line, f.rank, ${isMapped} as is_mapped, ${among(selections)} as selected,
        -coalesce(try_cast(e.revised as double), 0) as freshness,
        case when ${isMapped} then concat_ws('|', e.day, e.last, coalesce(e.country, ''), coalesce(e.actor_name, ''), coalesce(e.target_name, ''),
          coalesce(e.type, ''), coalesce(cast(e.best as varchar), '')) else '' end as same
      from event e join file_rank f on f.file = e.file and f.version is not distinct from e.version
      where e.id in (select id from event group by id having count(*) > 1)) as ranked`);
  await engine.run("update event set aside = 'repeated' where rowid in (select rowid_of from repeat where row_number > 1)");
  await engine.run(`update event set id = id || ':' || regexp_replace(file, '^.*/', '') || ':' || cast(line as varchar),
      flags = concat_ws(',', flags, 'duplicate-id')
    where rowid in (select rowid_of from repeat where place > 1)`);
  const files = await engine.rows<{ file: string }>(
    "select distinct file from event where rowid in (select rowid_of from repeat where place > 1) order by file",
  );
  const found = [];
  for (const { file } of files) {
    const where = `rowid in (select rowid_of from repeat where place > 1) and file = ${literal(file)}`;
    const [flag] = (await flagsOf(engine, where)).filter((each) => each.flag === "duplicate-id");
    if (flag) found.push({ file, n: flag.n, lines: flag.lines });
  }
  await engine.run("drop table repeat");
  return found;
}

const none: ReadonlySet<string> = new Set();

/** `file_rank`: which file is the fresher, by version, then by its last day; of two alike the first by name. */
async function rankFiles(engine: Engine): Promise<void> {
  const files = await engine.rows<{ file: string; version: string | null; until: string }>(
    "select file, version, cast(max(day) as varchar) as until from event group by file, version",
  );
  files.sort(
    (a, b) => compareVersions(a.version, b.version) || (a.until < b.until ? -1 : a.until > b.until ? 1 : a.file < b.file ? 1 : -1),
  );
  await engine.run("create or replace temp table file_rank (file varchar, version varchar, rank bigint)");
  for (const [rank, { file, version }] of files.entries())
    await engine.run("insert into file_rank values (?, ?, ?)", [file, version, rank]);
}

/** Rows of a file that carry a flag. */
export async function flaggedRows(engine: Engine, file: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>("select count(distinct line) as n from event where file = ? and flags is not null", [
    file,
  ]);
  return row?.n ?? 0;
}
