import { createHash, createHmac } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import { openDuckDB } from "../../src/engine/duckdb.js";
import { build, openTables } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { made, run, scratch } from "./amity.js";

const root = scratch();
const [honest, sent] = [join(root, "honest"), join(root, "sent")];
const mine = join(root, "mine");
const theirs = join(root, "theirs");
const before = process.env["XDG_CONFIG_HOME"];
let whole: Record<string, string>;

/** What a build of the folder says on the machine with these settings. */
async function builtOn(settings: string, folder: string): Promise<string[]> {
  process.env["XDG_CONFIG_HOME"] = settings;
  const told: string[] = [];
  await build(pipeline, await loadCase(folder), { tell: (says) => told.push(says) });
  return told;
}

/** A state as a sender can write one who knows the program: everything fits, but the seal is another machine's. */
function resealed(folder: string, change: (state: State) => void, key = readFileSync(join(theirs, "amity", "key"))): void {
  const path = join(folder, "derived/state.json");
  const { seal: _, ...state } = JSON.parse(readFileSync(path, "utf8")) as State;
  change(state);
  const seal = createHmac("sha256", key).update("state\n").update(JSON.stringify(state)).digest("hex");
  writeFileSync(path, JSON.stringify({ ...state, seal }));
}
interface Kept {
  path: string;
  sha256: string;
  looks: string;
}
interface State {
  tables: Record<string, Kept>;
  stages: Record<string, { outputs: Kept[]; problems: unknown[] }>;
  seal?: string;
}

/** The events of the case, killed ten at a time. */
async function forgedEvents(folder: string): Promise<{ path: string; sha256: string }> {
  const from = join(folder, "derived", readdirSync(join(folder, "derived")).find((each) => each.startsWith("event.")) as string);
  const to = join(folder, "derived", "event.forged.parquet");
  const engine = await openDuckDB();
  await engine.run(`copy (select * replace (10 as best) from read_parquet('${from}')) to '${to}' (format parquet)`);
  engine.close();
  const sha256 = createHash("sha256").update(readFileSync(to)).digest("hex");
  const path = `derived/event.${sha256.slice(0, 16)}.parquet`;
  cpSync(to, join(folder, path));
  return { path, sha256 };
}

beforeAll(async () => {
  await newCase(honest);
  await builtOn(mine, honest);
  whole = made(honest);
});
afterAll(() => {
  if (before === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = before;
  rmSync(root, { recursive: true, force: true });
});

describe("a case from somebody else", () => {
  it("with tables of other rows under a state that fits: made again, and said", async () => {
    cpSync(join(honest), sent, { recursive: true });
    rmSync(join(sent, "derived"), { recursive: true });
    await builtOn(theirs, sent);
    const forged = await forgedEvents(sent);
    resealed(sent, ({ tables }) => Object.assign(tables["event"] as Kept, forged));
    expect(await builtOn(mine, sent)).toContain("derived/ was not made on this machine; it is made again.");
    expect(made(sent)).toEqual(whole);
    const tables = await openTables(sent);
    const rows = await tables.rows<{ n: number }>("select count(*) as n from event where best = 10");
    tables.close();
    expect(rows[0]?.n).toBe(0);
  });

  it("with a report that says otherwise, named in the state by its hash: made again", async () => {
    await builtOn(theirs, sent);
    const report = readFileSync(join(sent, "dist/report.json"), "utf8").replaceAll("ceasefire", "victory");
    writeFileSync(join(sent, "dist/report.json"), report);
    resealed(sent, ({ stages }) => {
      for (const made of Object.values(stages).flatMap((each) => each.outputs))
        if (made.path === "dist/report.json") made.sha256 = createHash("sha256").update(report).digest("hex");
    });
    await builtOn(mine, sent);
    expect(made(sent)).toEqual(whole);
  });

  it("with memories of answers that were never given: not believed", async () => {
    for (const name of readdirSync(join(sent, "derived")).filter((each) => each.endsWith(".memory"))) {
      const [, ...lines] = readFileSync(join(sent, "derived", name), "utf8").split("\n");
      const body = lines.map((each) => each.replaceAll("ceasefire", "victory")).join("\n");
      const plain = createHash("sha256").update(body).digest("hex");
      writeFileSync(join(sent, "derived", name), `${plain}\n${body}`); // the seal of earlier versions, which anybody can make
    }
    rmSync(join(sent, "derived/state.json"));
    await builtOn(mine, sent);
    expect(made(sent)).toEqual(whole);
  });

  it("that was this machine's own, sent back with another table under the same name: the table is made again", async () => {
    const forged = await forgedEvents(honest);
    const state = JSON.parse(readFileSync(join(honest, "derived/state.json"), "utf8")) as State;
    cpSync(join(honest, forged.path), join(honest, state.tables["event"]?.path ?? ""));
    process.env["XDG_CONFIG_HOME"] = mine;
    await expect(openTables(honest)).rejects.toThrow("removed or changed since");
    const told = await builtOn(mine, honest);
    expect(told.join("\n")).toMatch(/derived\/event\.[0-9a-f]+\.parquet was removed or damaged, and is made again/u);
    expect(made(honest)).toEqual(whole);
  });

  it("is not read before it was built here", async () => {
    await builtOn(theirs, sent);
    const asked = await run(["query", sent, "select 1"], { XDG_CONFIG_HOME: mine });
    expect(asked.code).toBe(2);
    expect(asked.err).toContain("were not made on this machine. Run: amity build");
    const exported = await run(["export", sent, "--to", "docx"], { XDG_CONFIG_HOME: mine });
    expect(exported.code).toBe(2);
  });
});
