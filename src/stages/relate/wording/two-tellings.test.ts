import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../../case/load.js";
import { build, openTables } from "../../../flow/run.js";
import { pipeline } from "../../../pipeline.js";

let folder: string;
let tables: Awaited<ReturnType<typeof openTables>>;

const coding = (id: string, source: string, exact: string, category: string, statement?: Record<string, string>) =>
  JSON.stringify({ id, source, exact, category, ...(statement && { statement }) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-tellings-"));
  for (const each of ["sources", "events", "judgements/codings"]) mkdirSync(join(folder, each), { recursive: true });
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  put("case.yaml", "version: 1\nname: T\nquestion: Who tells it how?\nregion: [ARM, AZE]\nperiod: { from: 1990-01-01, to: 2023-12-31 }\n");
  put(
    "actors.yaml",
    `actors:
  - { id: ARM, name: Armenia, kind: state, bloc: yerevan }
  - { id: AZE, name: Azerbaijan, kind: state, bloc: baku }
  - { id: speaker, name: A spokeswoman, kind: person, roles: [{ role: spokeswoman, of: ARM, since: 2020-01-01, until: 2022-12-31 }] }
`,
  );
  put(
    "codebook.yaml",
    `acts:
  - { words: [shells, "fires at*"], cameo: "194" }
  - { words: [calls its own], cameo: "112", recognition: refuses }
categories:
  - { id: harm, name: Harm, definition: "what was suffered" }
  - { id: order, name: Order, definition: "what law asks" }
  - { id: granted, name: Granted, definition: "standing acknowledged", slot: constructivism/recognition }
`,
  );
  put(
    "sources/sources.yaml",
    `sources:
  - { file: yerevan.md, kind: government, bloc: yerevan, date: 2022-09-13 }
  - { file: baku.md, kind: government, bloc: baku, date: 2022-09-14 }
`,
  );
  put(
    "sources/yerevan.md",
    "# Statement\n\nTheir guns shelled our villages at night. The village is ours.\n\nWe take their borders of 1991 as they are.\n",
  );
  put("sources/baku.md", "# Statement\n\nNo village was fired at. Order was kept under the law.\n");
  put(
    "judgements/codings/ana.jsonl",
    `${[
      coding("s1", "yerevan", "shelled our villages", "harm", {
        speaker: "speaker",
        actor: "AZE",
        act: "shells",
        target: "ARM",
        status: "asserted",
        day: "2022-09-13",
      }),
      coding("s2", "baku", "No village was fired at", "order", {
        speaker: "AZE",
        actor: "AZE",
        act: "fires at villages of",
        target: "ARM",
        status: "denied",
        day: "2022-09-14",
      }),
      coding("s3", "yerevan", "The village is ours", "harm", {
        speaker: "ARM",
        actor: "AZE",
        act: "calls its own",
        target: "ARM",
        status: "asserted",
        day: "1995",
      }),
      coding("s4", "yerevan", "take their borders of 1991", "granted"),
    ].join("\n")}\n`,
  );
  put(
    "judgements/claims.yaml",
    `claims:
  - id: c1
    says: Villages were shelled that night
    kind: factual
    evidence:
      - { stance: asserts, by: ARM, source: yerevan, quote: "shelled our villages" }
      - { stance: denies, by: AZE, source: baku, quote: "No village was fired at" }
  - id: c2
    says: Only one has evidence here
    kind: factual
    evidence:
      - { stance: asserts, by: ARM, source: yerevan, quote: "at night" }
`,
  );
  await build(pipeline, await loadCase(folder));
  tables = await openTables(folder);
}, 120_000);
afterAll(() => {
  tables?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("sets two sides' accounts of one event side by side, by statements and by claims, each with its frames", async () => {
  const rows = await tables.rows<{ event: string; parting: string; frames: string }>(
    'select event, a, b, "of", parting, a_rows, b_rows, frames from narrative order by event',
  );
  const frames = '{"shared":[],"only_a":["harm"],"only_b":["order"]}';
  expect(rows).toEqual([
    { event: "ARM–AZE 2022-09-13", a: "ARM", b: "AZE", of: "happening", parting: "denied", a_rows: 1, b_rows: 1, frames },
    { event: "c1", a: "ARM", b: "AZE", of: "claim", parting: "denied", a_rows: 1, b_rows: 1, frames },
  ]);
  expect(await tables.rows("select id, side, stance from telling where event <> 'c1' order by side")).toEqual([
    { id: expect.any(String), side: "ARM", stance: "asserts" },
    { id: expect.any(String), side: "AZE", stance: "denies" },
  ]);
});

it("tells who recognises or refuses whom, from acts of the codebook and from codings of its slots", async () => {
  expect(await tables.rows("select found, teller, actor, target, stance, since, lacks from recognition order by since")).toEqual([
    { found: "statement", teller: "ARM", actor: "AZE", target: "ARM", stance: "refuses", since: "1995-01-01", lacks: null },
    { found: "coding", teller: "ARM", actor: "ARM", target: null, stance: "recognises", since: "2022-09-13", lacks: "Not coded: whom." },
  ]);
});
