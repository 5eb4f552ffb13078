// DuckDB's own SQL: only DuckDB reads files.
import type { Engine } from "../../engine/engine.js";
import type { EventFormat } from "../../formats/events/format.js";
import type { Input, Loaded } from "./loaded.js";
import type { Opened } from "./reading/container.js";
import { listed, type Marked, reasonsOf, withText, writeRejected } from "./reading/rejected.js";
import type { Source } from "./reading/source.js";
import { mostRejected } from "./reading/tidy.js";
import type { Ready } from "./select.js";
import { tallySelect } from "./tally.js";

export async function loadTally(engine: Engine, input: Input, format: EventFormat, source: Source, opened: Opened): Promise<Loaded> {
  const dataset = input.dataset ?? format.dataset;
  const ready: Ready = {
    from: source.from,
    line: source.line,
    file: input.file,
    dataset,
    version: input.version ?? null,
    grain: format.grain,
  };
  const select = tallySelect(input.mapping?.columns ?? {}, source.columns, ready);
  await engine.run(`create or replace temp table incoming_tally as ${select}`);
  await engine.run("insert into tally by name select * exclude (unreadable) from incoming_tally where unreadable is null");
  const [sum] = await engine.rows<{ n: number; bad: number; since: string | null; until: string | null }>(
    "select count(distinct line) as n, count(distinct case when unreadable is not null then line end) as bad, min(since) as since, max(until) as until from incoming_tally",
  );
  const marked = await engine.rows<Marked>(
    `select line, unreadable as flags from incoming_tally where unreadable is not null order by line limit ${mostRejected}`,
  );
  await engine.run("drop table incoming_tally");
  const rejected = listed([...source.tidied.rejected, ...(await withText(marked, opened, 0))]);
  await writeRejected(engine, input.file, rejected);
  const bad = (sum?.bad ?? 0) + source.tidied.rejectedRows;
  return {
    format,
    dataset,
    version: input.version ?? null,
    rows: (sum?.n ?? 0) + source.tidied.rejectedRows,
    flagged: 0,
    bad,
    since: sum?.since ?? null,
    until: sum?.until ?? null,
    flags: [],
    hxl: source.hxl,
    recoded: source.tidied.recoded,
    recodedLine: source.tidied.recodedLine,
    reasons: reasonsOf(rejected, bad),
  };
}
