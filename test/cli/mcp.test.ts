import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trustCase } from "../../src/case/trust/trust.js";
import { copyBuilt } from "../helpers/built.js";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-mcp-"));
const folder = join(work, "case");
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Answered {
  readonly isError: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what the tool answers is looked at piece by piece
  readonly said: any;
  readonly text: string;
}

async function call(client: Client, name: string, asked: Record<string, unknown> = {}): Promise<Answered> {
  const result = await client.callTool({ name, arguments: asked });
  const [first] = result.content as { type: string; text: string }[];
  const text = first?.text ?? "";
  return { isError: result.isError === true, text, said: text.startsWith("{") ? JSON.parse(text) : undefined };
}

const proposalsFile = join(folder, "judgements/codings/assistant.jsonl");

describe("an assistant over the Model Context Protocol, with the SDK's own client", () => {
  const client = new Client({ name: "test", version: "1" });
  beforeAll(async () => {
    await copyBuilt(folder, "flagship", "program");
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program, "mcp", folder], env: process.env as Record<string, string> }),
    );
  });
  afterAll(() => client.close());

  test("no tool can decide: one list, all read only but those that propose", async () => {
    const { tools } = await client.listTools();
    const writing = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name);
    expect(writing).toEqual(["propose_code", "propose_evidence", "propose_claim", "propose_statement"]);
    expect(tools.filter(({ description, inputSchema }) => !description || inputSchema.type !== "object")).toEqual([]);
  });

  test("what is found can be read around, and its address names the same words", async () => {
    const { said } = await call(client, "search", { words: "ceasefire" });
    const passage = said.hits.find((each: { kind: string }) => each.kind === "passage");
    const read = await call(client, "read_source", {
      source: passage.source,
      start: passage.start,
      letters: passage.end - passage.start,
    });
    expect(read.said.text.slice(0, 40)).toBe(passage.says.slice(0, 40));
    expect(read.said.opens).toBe(passage.opens);
    expect(read.said.of).toBeGreaterThan(read.said.end);
  });

  test("a claim is explained from the same origins as in the app, with quotes that stand in their documents", async () => {
    const { said } = await call(client, "list_claims");
    expect(said.total).toBeGreaterThan(50);
    expect(said.next).toBe(said.claims.length);
    const { said: why } = await call(client, "explain_claim", { claim: said.claims[0].claim });
    expect(why.explained).toMatch(/\w/u);
    for (const piece of why.pieces.filter((each: { start: number | null }) => each.start !== null)) {
      const read = await call(client, "read_source", { source: piece.source, start: piece.start, letters: piece.end - piece.start });
      expect(read.said.text).toContain(piece.exact);
    }
    expect((await call(client, "explain_claim", { claim: "nothing" })).said.missing).toContain("nothing");
  });

  test("queries read the tables and nothing else", async () => {
    const rows = await call(client, "query", { sql: "select count(*) as n from event where aside is null" });
    expect(rows.said.rows[0][0]).toBeGreaterThan(100);
    for (const sql of ["select * from read_text('/etc/passwd')", "copy (select 1) to '/tmp/amity-mcp-out'", "drop table event"]) {
      const refused = await call(client, "query", { sql });
      expect(refused.isError).toBe(true);
      expect(refused.text.length).toBeLessThan(600);
    }
    expect(existsSync("/tmp/amity-mcp-out")).toBe(false);
  });

  test("check and audit say what is wrong and where; no file outside of the case is opened", async () => {
    const { said } = await call(client, "check");
    expect(said.total).toBeGreaterThan(0);
    expect(said.problems[0]).toMatchObject({ code: expect.any(String), mend: expect.any(String) });
    writeFileSync(
      join(folder, "draft.md"),
      "# A draft\n\nIn 2023 violence rose (Nobody 2023).\n\n## References\n\nSmith, J. (2020). A title. A journal.\n",
    );
    expect((await call(client, "audit", { file: "draft.md" })).said.summary).toMatch(/\w/u);
    for (const file of ["../../../etc/passwd", "/etc/passwd"]) expect((await call(client, "audit", { file })).isError).toBe(true);
  });

  test("a proposal waits for a person, needs words that stand there, and needs a case that somebody trusts", async () => {
    const [{ uri } = { uri: "" }] = (await client.listResources()).resources.filter((each) => each.uri.startsWith("amity://document/"));
    const source = decodeURIComponent(uri.split("/").at(-1) as string);
    const [content] = (await client.readResource({ uri })).contents;
    const text = content && "text" in content ? String(content.text) : "";
    const quote = text
      .trim()
      .split("\n")
      .find((line) => line.split(" ").length > 6) as string;
    const { said: codes } = await call(client, "list_codes");
    const category = codes.codes[0].id as string;
    const before = existsSync(proposalsFile) ? readFileSync(proposalsFile, "utf8") : "";
    const untrusted = await call(client, "propose_code", { source, quote, category });
    expect(untrusted.isError).toBe(true);
    expect(existsSync(proposalsFile) ? readFileSync(proposalsFile, "utf8") : "").toBe(before);

    trustCase(folder);
    const kept = await call(client, "propose_code", { source, quote, category, because: "a test" });
    expect(kept.said).toMatchObject({ proposed: 1, refused: null });
    const lines = readFileSync(proposalsFile, "utf8")
      .trim()
      .split("\n")
      .slice(before ? before.trim().split("\n").length : 0);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ machine: true, accepted: false, category, exact: quote });
    expect((await call(client, "propose_code", { source, quote, category, because: "a test" })).said.proposed).toBe(0);
    expect((await call(client, "propose_code", { source, quote: "Words that nobody wrote there.", category })).said.refused).toContain(
      "not in the text",
    );
    expect((await call(client, "propose_code", { source, quote, category: "no-such-code" })).said.refused).toContain("no category");
    const stated = await call(client, "propose_statement", {
      source,
      quote,
      act: "accuses",
      speaker: "Kabul",
      actor: "Kabul",
      target: "Islamabad",
    });
    expect(stated.said).toMatchObject({ proposed: 1, opens: expect.stringContaining("#") });
  });

  test("claims and words for or against them are proposed with their place, and nothing but the proposals is written", async () => {
    trustCase(folder);
    const { said: hits } = await call(client, "search", { words: "ceasefire" });
    const { source, start, end } = hits.hits.find((each: { kind: string }) => each.kind === "passage");
    const { said: read } = await call(client, "read_source", { source, start, letters: end - start });
    const quote = (read.text as string).slice(0, 60);
    const { said: list } = await call(client, "list_claims");
    const claim = list.claims[0].claim as string;
    const claims = readFileSync(join(folder, "judgements/claims.yaml"), "utf8");
    const lines = () => readFileSync(proposalsFile, "utf8").trim().split("\n");
    const before = lines().length;
    const against = { source, quote, claim, stance: "denies", by: "Kabul", because: "it says otherwise" };
    const kept = await call(client, "propose_evidence", against);
    expect(kept.said).toMatchObject({ proposed: 1, refused: null, opens: expect.stringContaining("#") });
    expect((await call(client, "propose_evidence", against)).said.proposed).toBe(0);
    const anew = await call(client, "propose_claim", { source, quote, says: "A ceasefire\nwas  agreed", stance: "asserts" });
    expect(anew.said).toMatchObject({ proposed: 1, opens: kept.said.opens });
    const [first, second] = lines()
      .slice(before)
      .map((each) => JSON.parse(each));
    expect(first).toMatchObject({ exact: quote, evidence: { claim, stance: "denies", by: "Kabul" }, machine: true, accepted: false });
    expect(second).toMatchObject({ exact: quote, evidence: { says: "A ceasefire was agreed", stance: "asserts" }, accepted: false });
    for (const [name, asked] of [
      ["propose_evidence", { ...against, claim: "no-such-claim" }],
      ["propose_evidence", { ...against, quote: "Words that nobody wrote there." }],
      ["propose_evidence", { ...against, stance: "silent" }],
      ["propose_claim", { source, quote, says: "   ", stance: "asserts" }],
      ["propose_claim", { source: "no-such-source", quote, says: "It was agreed", stance: "asserts" }],
    ] as const)
      expect((await call(client, name, asked)).isError, JSON.stringify(asked)).toBe(true);
    const graded = await call(client, "propose_evidence", { ...against, stance: "asserts", grade: "A", interested: false, accepted: true });
    expect(graded.said.proposed).toBe(1); // what it may not judge is not taken
    expect(JSON.parse(lines().at(-1) as string)).not.toHaveProperty("evidence.grade");
    expect(JSON.parse(lines().at(-1) as string)).toMatchObject({ machine: true, accepted: false });
    expect(lines()).toHaveLength(before + 3);
    expect(readFileSync(join(folder, "judgements/claims.yaml"), "utf8")).toBe(claims);
  });
});

test("over HTTP on this machine only who has the printed token is answered", async () => {
  const other = join(work, "other");
  await copyBuilt(other, "template", "program");
  const child = spawn(process.execPath, [program, "mcp", other, "--port", "0", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const line = await new Promise<string>((told) => createInterface(child.stdout).once("line", told));
    const { url, token } = JSON.parse(line) as { url: string; token: string };
    const bare = await fetch(url, { method: "POST", body: "{}" });
    expect(bare.status).toBe(401);
    const elsewhere = await fetch(url, {
      method: "POST",
      body: "{}",
      headers: { authorization: `Bearer ${token}`, origin: "https://evil.example" },
    });
    expect(elsewhere.status).toBe(403);
    const client = new Client({ name: "test", version: "1" });
    await client.connect(
      new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: { authorization: `Bearer ${token}` } } }) as never,
    );
    expect((await call(client, "list_sources")).said.total).toBeGreaterThan(0);
    await client.close();
  } finally {
    child.kill();
    await new Promise((left) => child.once("exit", left));
  }
});
