import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableNames } from "../../src/domain/tables.js";
import { functions, tableFunctions } from "../../src/engine/door/allowed.js";
import { type Door, openDoor, QueryError } from "../../src/engine/door/door.js";
import { type DuckDB, openDuckDB } from "../../src/engine/duckdb.js";
import { doorOver, emptyTables, rowOf } from "../helpers/tables.js";
import { type Hostile, hostileStatements } from "./statements.js";
import { canaryHome, secret, snapshot } from "./watch.js";

const root = mkdtempSync(join(tmpdir(), "amity-hostile-"));
const home = join(root, "home");
const statements = hostileStatements({ home });
let door: Door;
let end: () => void;
let plain: DuckDB;

beforeAll(async () => {
  await canaryHome(home);
  const engine = await emptyTables();
  await engine.write(
    "event",
    [1, 2, 3].map((best) => rowOf("event", { id: `e${best}`, file: "events/a.csv", line: best, best, country: "PAK" })),
  );
  ({ door, end } = await doorOver(engine, ["event", "tally"]));
  engine.close();
  plain = await openDuckDB();
});
afterAll(() => {
  end();
  plain.close();
  rmSync(root, { recursive: true, force: true });
});

async function told(sql: string): Promise<string | null> {
  return door.ask(sql).then(
    (answer) => JSON.stringify(answer),
    (cause: unknown) => {
      if (!(cause instanceof QueryError)) throw cause;
      return null;
    },
  );
}

describe("the door", () => {
  it(`lets none of ${statements.length} hostile statements through, and nothing on the disk changes`, async () => {
    expect(statements.length).toBeGreaterThan(200);
    const before = snapshot(root);
    const through: Hostile[] = [];
    for (const each of statements) if ((await told(each.sql)) !== null) through.push(each);
    expect(through).toEqual([]);
    expect(snapshot(root)).toEqual(before);
    expect((await door.ask("select count(*) as n from event")).rows).toEqual([[3]]);
  });

  it("says what is refused and how to mend it, in a few words however long the query is", async () => {
    const long = `select * from read_text('${"x".repeat(20_000)}')`;
    const refused = await door.ask(long).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(QueryError);
    const { message, mend } = refused as QueryError;
    expect(message).toBe("read_text() reads outside the tables of the case.");
    expect(mend).toContain("docs/queries.md");
    const failed = await door.ask(`select nothing${"x".repeat(20_000)} from event`).catch((cause: unknown) => cause);
    expect((failed as QueryError).message.length).toBeLessThan(400);
  });

  it.each([
    ["select 1/2 as x", [[0.5]]],
    ["select 7 // 2 as x, 7 % 2 as y", [[3, 1]]],
    ["select sum(best) / count(*) as mean from event", [[2]]],
    ["with a as (select best from event) select max(best) from a;", [[3]]],
    ["select best from event order by best desc limit 2 -- the worst", [[3], [2]]],
    ["from event select count(*)", [[3]]],
    ["values (1), (2)", [[1], [2]]],
    ["select 'copy x to ''y''; drop table event -- ' as says", [["copy x to 'y'; drop table event -- "]]],
    ["select $$; attach 'x'$$ as says", [["; attach 'x'"]]],
    ['select best as "read_text" from event where best = 1', [[1]]],
    ["with event as (select 7 as best) select best from event", [[7]]],
    ["select count(*) filter (where best > 1) over () as n from event limit 1", [[2]]],
    ["select i from range(3) t(i) union all by name select 9 as i order by i desc limit 2", [[9], [2]]],
    ["select cast(day as varchar) from event where day = date '2000-01-01' limit 1", [["2000-01-01"]]],
    ["select json_extract_scalar('{\"a\": 5}', '$.a') as a, regexp_like('abc', 'b') as b", [["5", true]]],
    ["select list_transform([1, 2], x -> x * 2)[2] as x, {'a': 1}.a as y", [[4, 1]]],
    ["select * from (pivot event on country in ('PAK') using count(*) group by grain)", [["", 3]]],
  ])("takes what is no harm: %s", async (sql, rows) => {
    expect((await door.ask(sql)).rows).toEqual(rows);
  });

  it("lets through nothing but one select of allowed things, whatever is put together", async () => {
    const word = fc.constantFrom(
      ..."select|from|event|tally|where|1|'a'|,|(|)|*|;|--|/*|*/|$$|'|\"|union all|with x as|x|copy|to|attach|read_text|getenv|count|sum|best|values|in|exists|join|on true|lateral|order by|limit|insert into|pragma|set|describe|show|table|\n|as|read_csv('a.csv')|\"a.csv\"|'a.csv'|main.|system.|duckdb_settings()|range(3)|unnest([1])|query('select 1')|case when|end|cast(|as int)|returning *|pivot|using".split(
        "|",
      ),
    );
    const noise = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
    const shaped = fc
      .tuple(noise, fc.constantFrom("select best from event where best in (", "select * from (", "with x as (", "select count("), noise)
      .map(([a, b, c]) => `${b}${a}) ${c}`);
    let through = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, shaped, fc.constantFrom(...statements.map(({ sql }) => sql))), async (sql) => {
        const [looked] = await door.judge([sql]);
        if (!looked || looked instanceof QueryError) return;
        through += 1;
        const found = await plain.connection.extractStatements(looked.query);
        expect(found.count).toBe(1);
        const names = [...looked.tree.matchAll(/"function_name":"([^"]*)"/gu)].map(([, name]) => name?.toLowerCase() ?? "");
        expect(names.filter((name) => !functions.has(name) && !tableFunctions.has(name))).toEqual([]);
        expect(looked.reads.filter((name) => !["event", "tally"].includes(name))).toEqual([]);
        expect(looked.tree).not.toMatch(/"type":"(?:SHOW_REF|PARAMETER)"/u);
      }),
      { numRuns: 1500, examples: [["select best from event"]] },
    );
    expect(through).toBeGreaterThan(0);
  });
});

describe("what a query may take", () => {
  const wide = (columns: number) =>
    `select ${Array.from({ length: columns }, (_, index) => `i as c${index}`).join(", ")} from range(5000) t(i)`;

  it("ends one that has no end, and answers the next", async () => {
    const own = openDoor({ seconds: 0.3 });
    own.offer([], tableNames);
    const endless = "with recursive x(i) as (select 1 union all select i + 1 from x) select count(*) from x";
    const cause = (await own.ask(endless).catch((each: unknown) => each)) as QueryError;
    expect([cause.kind, cause.message]).toEqual(["time", "It ran longer than 0.3 seconds of the processor."]);
    expect((await own.ask("select 2 as x")).rows).toEqual([[2]]);
    const heedless = "select levenshtein(repeat('a', 200000), repeat('b', 200000))";
    expect(((await own.ask(heedless).catch((each: unknown) => each)) as QueryError).kind).toBe("time");
    // Two are enough to know the kind of case.
    expect(((await own.ask("select 3 as x").catch((each: unknown) => each)) as QueryError).message).toContain("was not tried");
    own.close();
  });

  it("refuses a table of 5,000 columns and cuts one of many cells, with the number of rows that there are", async () => {
    const cause = (await door.ask(wide(5000)).catch((each: unknown) => each)) as QueryError;
    expect([cause.kind, cause.message]).toEqual(["large", "The answer has 5000 columns; the most is 1000."]);
    const { rows, total } = await door.ask(wide(900));
    expect([rows.length, total]).toEqual([555, 5000]);
  });

  it("outlives what takes all memory, and answers the next", async () => {
    for (const sql of ["select list(i) from range(1000000000) t(i)", "select repeat('x', 300000)"]) {
      const cause = (await door.ask(sql).catch((each: unknown) => each)) as QueryError;
      expect(["memory", "large"]).toContain(cause.kind);
    }
    expect((await door.ask("select count(*) from event")).rows).toEqual([[3]]);
  });
});

it("has no word of the secret in what it says", async () => {
  for (const { sql } of statements.filter(({ family }) => family === "reader" || family === "scan")) {
    const cause = (await door.ask(sql).catch((each: unknown) => each)) as QueryError;
    expect(cause.message).not.toContain(secret);
  }
});
