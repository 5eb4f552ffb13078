import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { textHash } from "../../src/case/codings/former-texts.js";
import type * as Places from "../../src/case/codings/places.js";
import { loadCase } from "../../src/case/load.js";
import { build, openTables, problemsOf } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import { readState } from "../../src/flow/state.js";
import { code } from "../../src/stages/code/code.js";
import { gather } from "../../src/stages/gather/gather.js";
import { read } from "../../src/stages/read/read.js";
import { scratch } from "./amity.js";

let placed = 0;
vi.mock("../../src/case/codings/places.js", async (original) => {
  const { placesIn } = await original<typeof Places>();
  return {
    placesIn: (...given: Parameters<typeof placesIn>): Places.Places => {
      const places = placesIn(...given);
      const place: Places.Places["place"] = (anchor) => {
        placed++;
        return places.place(anchor);
      };
      return { hash: places.hash, text: places.text, place };
    },
  };
});

const root = scratch();
const folder = join(root, "case");
afterAll(() => rmSync(root, { recursive: true, force: true }));
const flow = begin().to(gather).to(read).to(code);
const coderFile = (coder: string) => join(folder, "judgements/codings", `${coder}.jsonl`);
const sourceFile = (source: string) => join(folder, "sources", `${source}.md`);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const each of ["sources", "judgements/codings"]) mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(
    join(folder, "case.yaml"),
    "version: 1\nname: C\nquestion: Who coded what?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n",
  );
  writeFileSync(join(folder, "codebook.yaml"), codebook("peace"));
  for (const [at, text] of texts.entries()) writeFileSync(sourceFile(`s${at}`), text);
  for (const coder of coders)
    writeFileSync(coderFile(coder), [0, 1, 2].map((n) => `${byHand(`${coder}${n}`, n, "The truce held", "force")}\n`).join(""));
});

const coders = ["ana", "ben"];
const texts = [
  "# One\n\nThe truce held. The guns fell silent in the north.\n",
  "# Two\n\nThe guns fell silent. The truce held for a year, and then the truce broke.\n",
  "# Three\n\nNobody believed that the guns fell silent. The truce held.\n",
];
const words = ["The truce held", "guns fell silent", "the truce broke", "nobody said this at all", "The"];
const codebook = (id: string) =>
  `categories:\n  - { id: force, name: Force, definition: arms, terms: [guns] }\n  - { id: ${id}, name: Peace, definition: none${id === "peace" ? "" : ", was: [peace]"} }\n`;
const byHand = (id: string, source: number, exact: string, category: string) =>
  JSON.stringify({ id, source: `s${source}`, exact, category });

/** A coding as the app writes it, in the text of the last build. */
async function asInApp(id: string, source: number, exact: string, category: string): Promise<string> {
  const engine = await openTables(folder);
  try {
    const [row] = await engine.rows<{ text: string }>("select text from document where source = ?", [`s${source}`]);
    const start = row?.text.indexOf(exact) ?? -1;
    if (!row || start < 0) return byHand(id, source, exact, category);
    return JSON.stringify({ id, source: `s${source}`, exact, start, end: start + exact.length, text: textHash(row.text), category });
  } finally {
    engine.close();
  }
}

interface Edit {
  readonly what: (typeof kinds)[number];
  readonly coder: string;
  readonly source: number;
  readonly n: number;
  readonly exact: string;
}
const kinds = [
  ...["code", "code", "app", "app", "app", "same id", "uncode", "recode", "move", "reject", "statement", "memo"],
  ...["first line", "longer", "other words", "no source", "source again", "rename", "no coder", "no texts", "broken line"],
] as const;

/** Each build codes under other ids than those before; `same id` takes one that stands in some file. */
let next = 0;
async function change({ what, coder, source, n, exact }: Edit): Promise<void> {
  const file = coderFile(coder);
  const add = (line: string | object) => appendFileSync(file, `${typeof line === "string" ? line : JSON.stringify(line)}\n`);
  const id = `e${next++}`;
  const known = `${coders[n % 2]}${n % 3}`;
  const path = sourceFile(`s${source}`);
  const edit = (by: (text: string) => string) => existsSync(path) && writeFileSync(path, by(readFileSync(path, "utf8")));
  if (what === "code") add(byHand(id, source, exact, n % 5 ? "force" : "none such"));
  else if (what === "app") add(await asInApp(id, source, exact, "peace"));
  else if (what === "same id") add(byHand(known, source, exact, "force"));
  else if (what === "uncode") add({ id, act: "uncode", of: known });
  else if (what === "recode") add({ id, act: "recode", of: known, category: "peace" });
  else if (what === "move") add({ id, act: "move", of: known, exact, prefix: "", suffix: "" });
  else if (what === "reject") add({ id, act: "reject", of: `dictionary:s${source}:${n}:force` });
  else if (what === "memo") add({ id, act: "memo", on: `coding:${known}`, says: `Memo ${n}` });
  else if (what === "statement") add({ id, source: `s${source}`, exact, statement: { act: "threaten", status: "asserted", actor: "PAK" } });
  else if (what === "first line" && existsSync(file)) writeFileSync(file, `\n${readFileSync(file, "utf8")}`);
  else if (what === "longer") edit((text) => `${text}\nA line more, the ${n}th.\n`);
  else if (what === "other words") edit((text) => text.replace("The truce held", `In ${1900 + n} the truce held`));
  else if (what === "no source") rmSync(path, { force: true });
  else if (what === "source again") writeFileSync(path, texts[source] as string);
  else if (what === "rename") writeFileSync(join(folder, "codebook.yaml"), codebook(n % 2 ? "calm" : "peace"));
  else if (what === "no coder") rmSync(file, { force: true });
  else if (what === "no texts") {
    rmSync(join(folder, "derived/texts"), { recursive: true, force: true });
    add(byHand(id, source, exact, "force")); // where nothing else changes, no stage is run
  } else add('{"id": "broken"');
}

/** What a build leaves: the content of each table, what it said, and the texts that it keeps. */
async function left(of: string) {
  const caseFile = await loadCase(of);
  await build(flow, caseFile);
  const { tables } = readState(of);
  const kept = join(of, "derived/texts");
  return {
    tables: Object.fromEntries(Object.entries(tables).map(([name, { rows, sha256 }]) => [name, `${rows} ${sha256}`])),
    problems: await problemsOf(caseFile),
    texts: existsSync(kept) ? readdirSync(kept).sort() : [],
  };
}

/** The case with the texts that it keeps, and nothing else that a build made. */
function fromNothing(): string {
  const fresh = join(root, "from-nothing");
  rmSync(fresh, { recursive: true, force: true });
  cpSync(folder, fresh, { recursive: true });
  for (const each of ["derived", "runs"]) rmSync(join(fresh, each), { recursive: true, force: true });
  if (existsSync(join(folder, "derived/texts"))) cpSync(join(folder, "derived/texts"), join(fresh, "derived/texts"), { recursive: true });
  return fresh;
}

const edits = fc.array(
  fc.record({
    what: fc.constantFrom(...kinds),
    coder: fc.constantFrom(...coders, "cem"),
    source: fc.nat(2),
    n: fc.nat(20),
    exact: fc.constantFrom(...words),
  }),
  { minLength: 1, maxLength: 3 },
);

it("after any edits, codings that are carried over are those that a build from nothing places", { timeout: 300_000 }, async () => {
  await left(folder);
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      for (const each of all) await change(each);
      const fresh = fromNothing();
      expect(await left(folder)).toEqual(await left(fresh));
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

it("one coding more places what its coder coded in that source, and nothing else", async () => {
  await left(folder);
  placed = 0;
  await change({ what: "app", coder: "ana", source: 1, n: 0, exact: "guns fell silent" });
  const now = await left(folder);
  expect(placed).toBe(2);
  placed = 0;
  expect(await left(fromNothing())).toEqual(now);
  expect(placed).toBe(7);
});

it("an id that another coder used first bears its coder's name as long as it does, also where nothing else changed", async () => {
  await left(folder);
  appendFileSync(coderFile("ben"), `${byHand("ana0", 2, "guns fell silent", "force")}\n`);
  await left(folder);
  const ids = async () => {
    const engine = await openTables(folder);
    const rows = await engine.rows<{ id: string }>("select id from coding where coder = 'ben' order by line");
    engine.close();
    return rows.map(({ id }) => id);
  };
  expect(await ids()).toEqual(["ben0", "ben1", "ben2", "ben:ana0"]);
  appendFileSync(coderFile("ana"), '{"id": "e1", "act": "uncode", "of": "ana0"}\n');
  await left(folder);
  expect(await ids()).toEqual(["ben0", "ben1", "ben2", "ana0"]);
});
