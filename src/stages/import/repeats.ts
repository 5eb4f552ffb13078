// DuckDB's own SQL, over rows just read.
import type { Engine } from "../../engine/engine.js";
import { flagsOf } from "./load.js";

/** Gives rows whose identifier was met before an identifier of their own (file and line appended) and flags them. By file, how many. */
export async function tellRepeatsApart(engine: Engine): Promise<{ file: string; n: number; lines: number[] }[]> {
  const [again] = await engine.rows<{ n: number }>(
    "select count(*) as n from (select id from event group by id having count(*) > 1) as repeated",
  );
  if (!again?.n) return [];
  await engine.run(`create or replace temp table repeat as
    select row_number, rowid_of from (
      select rowid as rowid_of, row_number() over (partition by id order by file, line, rowid) as row_number
      from event where id in (select id from event group by id having count(*) > 1)) as ranked
    where row_number > 1`);
  await engine.run(`update event set id = id || ':' || regexp_replace(file, '^.*/', '') || ':' || cast(line as varchar),
      flags = concat_ws(',', flags, 'duplicate-id')
    where rowid in (select rowid_of from repeat)`);
  const files = await engine.rows<{ file: string }>(
    "select distinct file from event where rowid in (select rowid_of from repeat) order by file",
  );
  const found = [];
  for (const { file } of files) {
    const where = `rowid in (select rowid_of from repeat) and file = '${file.replaceAll("'", "''")}'`;
    const [flag] = (await flagsOf(engine, where)).filter((each) => each.flag === "duplicate-id");
    if (flag) found.push({ file, n: flag.n, lines: flag.lines });
  }
  await engine.run("drop table repeat");
  return found;
}

/** Rows of a file that carry a flag. */
export async function flaggedRows(engine: Engine, file: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>("select count(distinct line) as n from event where file = ? and flags is not null", [
    file,
  ]);
  return row?.n ?? 0;
}
