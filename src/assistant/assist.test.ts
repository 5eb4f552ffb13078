import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseFile } from "../case/case.js";
import { loadCase } from "../case/load.js";
import { confirmAssistant, isTrusted, trustCase } from "../case/trust/trust.js";
import { InputError } from "../domain/problem.js";
import { build, openTables } from "../flow/run.js";
import { begin } from "../flow/stage.js";
import { positions } from "../methods/text/code-points.js";
import { code } from "../stages/code/code.js";
import { gather } from "../stages/gather/gather.js";
import { read } from "../stages/read/read.js";
import { claimAsking } from "./asking/claim.js";
import { codeAsking, passageKinds } from "./asking/code.js";
import { aheadOf, assist } from "./assist.js";
import { isLoopback } from "./endpoint.js";
import { type AssistedText, cutter } from "./pieces.js";
import { proposalsOf } from "./proposals.js";

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { readonly role: string; readonly content: string }[] };
}

/** A server that speaks the protocol on this machine. */
let server: Server;
let endpoint: string;
const asked: Asked[] = [];
let answer: (asked: Asked) => { status?: number; content?: unknown; raw?: string; location?: string } = () => ({ content: "{}" });
const root = mkdtempSync(join(tmpdir(), "amity-assist-"));

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const one = {
        path: request.url ?? "",
        authorization: request.headers.authorization,
        body: JSON.parse(body || "{}") as Asked["body"],
      };
      asked.push(one);
      const { status = 200, content, raw, location } = answer(one);
      response.writeHead(status, { "content-type": "application/json", ...(location ? { location } : {}) });
      response.end(raw ?? JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
});

const text = "The army 💥 fired shells at dawn.\n\nKabul denied that anybody had crossed.";
let made = 0;
function caseOf(assistant: object | null, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(root, `case-${++made}`);
  const settings = {
    ...{ version: 1, name: "Coded", question: "What do they say?", region: ["PAK"], period: { from: "2020-01-01", to: "2020-12-31" } },
    ...(assistant ? { assistant: { endpoint, model: "small", ...assistant } } : {}),
  };
  const all = {
    "case.yaml": JSON.stringify(settings),
    "codebook.yaml": JSON.stringify({ categories: [{ id: "force", name: "Force", definition: "Arms are used.", exclude: "Threats." }] }),
    "sources/note.txt": text,
    ...files,
  };
  for (const [path, words] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
  if (assistant) confirmAssistant(folder, { endpoint, key: null, ...assistant });
  return folder;
}
const texts = [{ id: "note", title: "A note", text }];
/** Asks for codings of texts, as the case stands on the disk. */
async function coded(folder: string, about: readonly AssistedText[], options: Parameters<typeof assist>[2] = {}) {
  const caseFile = await loadCase(folder);
  return assist(caseFile, codeAsking(caseFile, about), options);
}
const lines = (folder: string) =>
  readFileSync(join(folder, "judgements/codings/assistant.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((each) => JSON.parse(each) as Record<string, unknown>);

const proposals = JSON.stringify({
  codings: [
    { quote: "fired shells", category: "force", because: "arms" },
    { quote: "fired many shells", category: "force" },
    { quote: "at dawn", category: "weather" },
    { category: "force" },
  ],
  statements: [{ quote: "Kabul denied", speaker: "Kabul", actor: "TTP", act: "crossed", status: "denied" }, { quote: "Kabul" }],
});

describe("the assistant", () => {
  test("proposes what is verbatim in the text, refuses the rest with a reason, and is not asked twice", async () => {
    answer = () => ({ content: `Here it is:\n\`\`\`json\n${proposals}\n\`\`\`` });
    const folder = caseOf({});
    const caseFile = await loadCase(folder);
    const first = await assist(caseFile, codeAsking(caseFile, texts));
    expect(first).toMatchObject({ asked: 1, kept: 0, proposed: 2, wrotePrompt: "prompts/code.md" });
    expect(first.refused.map(({ why }) => why)).toEqual([
      "its words are not in the text",
      "the codebook has no category “weather”",
      "it has no quote",
      "it names no act",
    ]);
    expect(asked[0]?.path).toBe("/v1/chat/completions");
    expect(asked[0]?.body.model).toBe("small");
    expect(asked[0]?.body.messages[0]?.content).toContain("- force: Force. Arms are used.\n  Exclude: Threats.");
    expect(asked[0]?.body.messages[1]?.content).toContain("Kabul denied that anybody had crossed.");
    expect(lines(folder)).toMatchObject([
      { source: "note", exact: "fired shells", start: 11, end: 23, category: "force", memo: "arms", machine: true, accepted: false },
      {
        exact: "Kabul denied",
        statement: { speaker: "Kabul", actor: "TTP", act: "crossed", status: "denied" },
        machine: true,
        accepted: false,
      },
    ]);
    const again = await assist(caseFile, codeAsking(caseFile, texts));
    expect(again).toMatchObject({ asked: 0, kept: 1, proposed: 0, wrotePrompt: null });
    expect(asked).toHaveLength(1);
    expect(lines(folder)).toHaveLength(2);
    rmSync(join(folder, "judgements/codings"), { recursive: true });
    expect(await assist(caseFile, codeAsking(caseFile, texts))).toMatchObject({ asked: 0, kept: 1, proposed: 2 });
    expect(asked).toHaveLength(1);
    const [exchange] = readdirSync(join(folder, "judgements/exchanges"));
    expect(JSON.parse(readFileSync(join(folder, "judgements/exchanges", exchange as string), "utf8"))).toMatchObject({
      request: { model: "small" },
    });
  });

  test("counts nowhere before a person accepts it, and a build asks nobody", async () => {
    answer = () => ({ content: proposals });
    const folder = caseOf({});
    await coded(folder, texts);
    asked.length = 0;
    await build(begin().to(gather).to(read).to(code), await loadCase(folder));
    const tables = await openTables(folder);
    try {
      expect(await tables.rows("select coder, exact, machine, accepted from coding")).toEqual([
        { coder: "assistant", exact: "fired shells", machine: true, accepted: false },
      ]);
    } finally {
      tables.close();
    }
    expect(asked).toEqual([]);
  });

  test("asks for words for and against one claim, and takes nothing else", async () => {
    const evidence = [
      { quote: "Kabul denied", claim: "k1", stance: "denies", by: "Kabul", because: "it says so" },
      { quote: "fired shells", claim: "k2", stance: "asserts" },
      { quote: "Kabul denies", claim: "k1", stance: "denies" },
    ];
    answer = () => ({ content: JSON.stringify({ evidence, codings: [{ quote: "fired shells", category: "force" }] }) });
    const claims = ["k1", "k2"].map((id) => ({ id, kind: "factual", says: `Somebody crossed, ${id}` }));
    const folder = caseOf({}, { "judgements/claims.yaml": JSON.stringify({ claims }) });
    const caseFile = await loadCase(folder);
    expect(await aheadOf(caseFile, claimAsking(caseFile, texts, "k1"))).toMatchObject({ questions: 1, kept: 0 });
    expect(asked).toHaveLength(0);
    expect(existsSync(join(folder, "prompts"))).toBe(false);
    const done = await assist(caseFile, claimAsking(caseFile, texts, "k1"));
    expect(done).toMatchObject({ asked: 1, proposed: 1, wrotePrompt: "prompts/claim.md" });
    expect(done.refused.map(({ why }) => why)).toEqual([
      "it is not about the claim that was asked about",
      "its words are not in the text",
      "it is not what was asked for",
    ]);
    expect(readFileSync(join(folder, "prompts/claim.md"), "utf8")).toContain("{{claim}}");
    expect(asked[0]?.body.messages[0]?.content).toContain("k1: Somebody crossed, k1");
    expect(asked[0]?.body.messages[0]?.content).not.toContain("Arms are used");
    expect(lines(folder)).toMatchObject([
      { exact: "Kabul denied", evidence: { claim: "k1", stance: "denies", by: "Kabul" }, accepted: false },
    ]);
    expect(await aheadOf(caseFile, claimAsking(caseFile, texts, "k1"))).toEqual({ questions: 1, kept: 1, letters: 0, about: null });
    expect(() => claimAsking(caseFile, texts, "k9")).toThrow(/claims\.yaml has no claim “k9”/u);
  });

  test("asks anew where prompt, model, codebook or text changed", async () => {
    answer = () => ({ content: "{}" });
    const folder = caseOf({});
    await coded(folder, texts);
    const prompt = join(folder, "prompts/code.md");
    writeFileSync(prompt, readFileSync(prompt, "utf8").replace("few and sure", "all"));
    await coded(folder, texts);
    await coded(folder, [{ ...texts[0], text: `${text} Again.` } as (typeof texts)[number]]);
    expect(asked).toHaveLength(3);
  });

  test("long texts are asked about in pieces that end with a paragraph, and quotes keep their places", async () => {
    const long = Array.from({ length: 40 }, (_, n) => `Paragraph ${n} 💥 ${"word ".repeat(80)}ends ${n}.`).join("\n\n");
    answer = ({ body }) => {
      const shown = body.messages[1]?.content ?? "";
      const quote = [...shown.matchAll(/ends \d+\./gu)].at(-1)?.[0];
      return { content: JSON.stringify({ codings: [{ quote, category: "force" }] }) };
    };
    const folder = caseOf({});
    const done = await coded(folder, [{ id: "note", title: "t", text: long }]);
    expect(done.asked).toBeGreaterThan(2);
    expect(done.proposed).toBe(done.asked);
    const at = positions(long);
    for (const each of lines(folder)) expect(at.slice(each["start"] as number, each["end"] as number)).toBe(each["exact"]);
    expect(asked.map(({ body }) => (body.messages[1]?.content ?? "").trim()).every((each) => /ends \d+\.$/u.test(each))).toBe(true);
  });

  test.each([
    ["no address of this machine", { endpoint: "http://example.org/v1" }, /is not this machine/u],
    ["a key that is not there", { key: "AMITY_NO_SUCH_KEY" }, /AMITY_NO_SUCH_KEY/u],
    ["a prompt outside the case", { prompt: "../p.md" }, /leads out of the case/u],
  ])("is not asked with %s", async (_, settings, says) => {
    const folder = caseOf(settings);
    await expect(coded(folder, texts, { environment: {} })).rejects.toThrow(says);
    expect(asked).toEqual([]);
  });

  test("is off where the case does not name it, and a prompt without room for the text is told", async () => {
    await expect(coded(caseOf(null), texts)).rejects.toThrow(InputError);
    const folder = caseOf({}, { "prompts/code.md": "Only {{codebook}}." });
    await expect(coded(folder, texts)).rejects.toThrow(/\{\{text\}\}/u);
  });

  test("sends the key that is named, and only then", async () => {
    answer = () => ({ content: "{}" });
    await coded(caseOf({ key: "THE_KEY" }), texts, { environment: { THE_KEY: "secret" } });
    await coded(caseOf({}), texts, { environment: { THE_KEY: "secret" } });
    expect(asked.map((each) => each.authorization)).toEqual(["Bearer secret", undefined]);
  });

  test.each([
    ["an error", { status: 500, raw: "out of memory" }, /answered 500: out of memory/u],
    ["another protocol", { raw: "<html>" }, /not of the OpenAI protocol/u],
    ["a way elsewhere", { status: 307, raw: "", location: "http://example.org/v1/chat/completions" }, /does not answer/u],
  ])("an answer with %s keeps nothing", async (_, given, says) => {
    answer = () => given;
    const folder = caseOf({});
    await expect(coded(folder, texts)).rejects.toThrow(says);
    expect(() => readdirSync(join(folder, "judgements"))).toThrow();
  });

  test("does not wait for ever", async () => {
    const slow = createServer(() => undefined);
    await new Promise<void>((done) => slow.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/v1`;
    await expect(coded(caseOf({ endpoint: address, seconds: 1 }), texts)).rejects.toThrow(/not within 1 seconds/u);
    slow.closeAllConnections();
    slow.close();
  });
});

describe("address and key are confirmed together", () => {
  const change = (folder: string, assistant: object) => {
    const path = join(folder, "case.yaml");
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, "utf8")) as object), assistant }));
  };
  const environment = { MINE: "m-secret", OTHER: "o-secret" };

  test("a trusted case is not enough, and nothing is sent before", async () => {
    const folder = caseOf({ key: "MINE" });
    answer = () => ({ content: "{}" });
    await coded(folder, texts, { environment });
    expect(asked[0]?.authorization).toBe("Bearer m-secret");
    const received = caseOf(null);
    change(received, { endpoint, model: "small", key: "MINE" });
    trustCase(received);
    expect(isTrusted(received)).toBe(true);
    const refusal = coded(received, texts, { environment });
    await expect(refusal).rejects.toThrow(/is sent the environment variable MINE as its key; nobody on this machine has confirmed/u);
    await expect(refusal).rejects.toThrow(`amity trust CASE --assistant ${endpoint} --key MINE`);
    expect(asked.length).toBe(1);
  });

  test.each([
    ["another variable", { key: "OTHER" }],
    ["another address", { key: "MINE", endpoint: "http://127.0.0.1:9/v1" }],
    ["no key at all", {}],
  ])("%s by git pull is asked for again", async (_, now) => {
    const folder = caseOf({ key: "MINE" });
    change(folder, { endpoint, model: "small", ...now });
    await expect(coded(folder, texts, { environment })).rejects.toThrow(/case\/untrusted/u);
    expect(asked).toEqual([]);
  });

  test("an address that hides its host behind a name, and a key that is no variable, are refused though confirmed", async () => {
    for (const assistant of [
      { endpoint: "https://api.openai.com@evil.example/v1", remote: true },
      { key: "MINE\nX: y" },
      { key: "../../etc/passwd" },
    ])
      await expect(coded(caseOf(assistant), texts, { environment })).rejects.toThrow(InputError);
    expect(asked).toEqual([]);
  });
});

test("what is this machine", () => {
  expect(["http://localhost:1/v1", "http://127.0.0.1/v1", "http://[::1]:8/v1"].map(isLoopback)).toEqual([true, true, true]);
  const away = ["http://127.0.0.1.example.org/", "http://example.org/127.0.0.1", "http://10.0.0.1/", "http://localhost.evil.org/"];
  expect(away.map(isLoopback)).toEqual([false, false, false, false]);
});

test("whatever it answers, each proposal is verbatim in the text", () => {
  const piece = cutter({ id: "note", title: "", text }).units(0, text.length);
  const takes = passageKinds({
    says: { codebook: { categories: [{ id: "force" }] }, claims: { claims: [{ id: "k1" }] } },
  } as unknown as CaseFile);
  const quote = fc.oneof(
    fc.constantFrom("fired shells", "💥", "Fired shells", "  at dawn ", "dawn.\n\nKabul", ""),
    fc.string(),
    fc.constant(null),
  );
  const proposed = fc.record({
    quote,
    category: fc.constantFrom("force", "x", 3, null),
    act: fc.constantFrom("a", "", null),
    status: fc.anything(),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.record({ codings: fc.array(proposed), statements: fc.array(proposed) }).map((each) => JSON.stringify(each)),
      ),
      (given) => {
        const { codings } = proposalsOf(given, [piece], { takes, at: "now" });
        for (const each of codings) {
          expect(each).toMatchObject({ machine: true, accepted: false });
          expect(piece.at.slice(each.start as number, each.end as number)).toBe(each.exact);
          expect(each.exact.trim()).not.toBe("");
        }
      },
    ),
  );
});
