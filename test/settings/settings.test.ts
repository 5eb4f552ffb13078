import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { jsonSchemas } from "../../src/case/schema/schema-json.js";
import { confirmAssistant } from "../../src/case/trust/trust.js";
import { InputError } from "../../src/domain/problem.js";
import { build, openTables, problemsOf } from "../../src/flow/run.js";
import { readState } from "../../src/flow/state.js";
import { pipeline } from "../../src/pipeline.js";
import { api } from "../../src/servers/api/api.js";
import { workbenchOf } from "../../src/workbench/workbench.js";
import { type Change, changes } from "./changes.js";
import { base, type CaseYaml, files } from "./settings-case.js";

const folder = mkdtempSync(join(tmpdir(), "amity-settings-"));
/** What the assistant was asked last. */
let heard = "";
const assistant = createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  heard = `${request.url} ${request.headers.authorization} ${body}`;
  if (body.includes('"slow"')) await pause(1300);
  response.end(JSON.stringify({ choices: [{ message: { content: '{"codings": []}' } }] }));
});

beforeAll(async () => {
  process.env["AMITY_TEST_KEY_A"] = "one";
  process.env["AMITY_TEST_KEY_B"] = "two";
  await new Promise<void>((listening) => assistant.listen(0, "0.0.0.0", listening));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => {
  assistant.close();
  rmSync(folder, { recursive: true, force: true });
});

/** case.yaml on one line, so that nothing moves but what is changed. */
function given(...steps: readonly (((yaml: CaseYaml) => void) | undefined)[]): void {
  const yaml = structuredClone(base);
  yaml.assistant.endpoint = `http://127.0.0.1:${(assistant.address() as AddressInfo).port}/v1`;
  for (const each of steps) each?.(yaml);
  writeFileSync(join(folder, "case.yaml"), JSON.stringify(yaml));
}

/** The stages up to the one that writes a table; all of them where none is asked for. */
function upTo(table: string | null): typeof pipeline {
  const last = pipeline.stages.findIndex(({ writes }) => (writes as readonly string[]).includes(table ?? ""));
  return last < 0 ? pipeline : { ...pipeline, stages: pipeline.stages.slice(0, last + 1) };
}

/** All that a build tells at one place; what is asked of the pages or of the assistant is asked there alone. */
async function seen({ shows }: Pick<Change, "shows">): Promise<string> {
  const [kind = "", at = ""] = shows.split(" ");
  try {
    const caseFile = await loadCase(folder);
    await build(upTo(kind === "table" ? at : null), caseFile);
    const state = readState(folder);
    if (kind === "table") return state.tables[at as keyof typeof state.tables]?.sha256 ?? "";
    if (kind === "report") return readFileSync(join(folder, "dist/report.html"), "utf8");
    if (kind === "message") {
      const mine = (await problemsOf(caseFile)).filter(({ code }) => code === at);
      return mine.map(({ severity, says }) => `${severity} ${says}`).join("\n");
    }
    return await paged(kind === "page" ? at : null);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    return `refused: ${cause.problems.map(({ says }) => says).join(" ")}`;
  }
}

/** A page, or what the assistant heard and answered about the one text. */
async function paged(address: string | null): Promise<string> {
  const tables = await openTables(folder);
  try {
    const open = { tables, case: await loadCase(folder), problems: [], hash: folder };
    const bench = workbenchOf({
      folder,
      hash: () => folder,
      hasForeignTables: false,
      with: <T>(asked: (of: typeof open) => Promise<T>) => asked(open),
      changes: () => () => undefined,
    });
    if (address) return await (await api(bench, { keeps: false }).request(address)).text();
    const { endpoint, key } = open.case.says.case.assistant as { endpoint: string; key: string };
    confirmAssistant(folder, { endpoint, key });
    rmSync(join(folder, "judgements/exchanges"), { recursive: true, force: true });
    heard = "";
    return JSON.stringify([await bench.assistant.ask("news"), heard]);
  } finally {
    tables.close();
  }
}

/** The settings of case.yaml, from its JSON Schema: what editors offer is what there is. */
function settings(): string[] {
  interface Node {
    readonly properties?: Readonly<Record<string, Node>>;
    readonly additionalProperties?: Node | boolean;
    readonly items?: Node | readonly Node[];
  }
  const leaves = (node: Node, path: readonly string[]): string[] => {
    const within = Object.entries(node.properties ?? {}).flatMap(([key, each]) => leaves(each, [...path, key]));
    if (node.properties) return within;
    if (typeof node.additionalProperties === "object") return leaves(node.additionalProperties, [...path, "*"]);
    if (node.items && !Array.isArray(node.items)) return leaves(node.items as Node, [...path, "[]"]);
    return [path.join(".")];
  };
  const schema = jsonSchemas().find(({ name }) => name === "case.schema.json");
  return leaves(JSON.parse(schema?.text ?? "{}") as Node, []);
}

it("has a change for each setting of case.yaml, and for nothing else", () => {
  expect(Object.keys(changes).sort()).toEqual(settings().sort());
});

it("tells the same where nothing but a comment changed", async () => {
  given();
  const look = async () => [await seen({ shows: "report" }), JSON.stringify(readState(folder).tables)];
  const before = await look();
  writeFileSync(join(folder, "case.yaml"), `${readFileSync(join(folder, "case.yaml"), "utf8")}\n# nothing\n`);
  expect(await look()).toEqual(before);
});

it("shows each setting where it works", { timeout: 600_000 }, async () => {
  given();
  const [plain, without] = [new Map<string, string>(), [] as string[]];
  for (const { shows, given: common } of Object.values(changes)) if (!common && !plain.has(shows)) plain.set(shows, await seen({ shows }));
  for (const [path, change] of Object.entries(changes)) {
    given(change.given);
    const before = change.given ? await seen(change) : plain.get(change.shows);
    given(change.given, change.to);
    const after = await seen(change);
    if (after === before || after.startsWith("refused") !== (change.shows === "refused"))
      without.push(`${path}: ${change.shows}: ${after.slice(0, 300)}`);
  }
  expect(without).toEqual([]);
});

it("says of each word about an event file that nothing reads", async () => {
  given((yaml) => {
    const [fights, acts] = yaml.events;
    const plain = { ...fights, file: "events/plain.csv", as: "tally", columns: undefined };
    Object.assign(yaml, { events: [fights, { ...acts, file: fights?.file, licence: "CC BY 4.0", bloc: fights?.bloc }, plain] });
  });
  const told = (await loadCase(folder)).problems.filter(({ code }) => code === "case/unknown-key");
  expect(told.map(({ says }) => says.split(":")[0])).toEqual([
    "licence of events/fights.csv is not read",
    "as of events/plain.csv is not read",
    "grain of events/plain.csv is not read",
  ]);
});
