import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { copyBuilt } from "../helpers/built.js";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-lsp-"));
const folder = join(work, "case (1)");
/** As VS Code spells it, which is not as Node does. */
const uri = (file: string) => pathToFileURL(join(folder, file)).href.replaceAll("(", "%28").replaceAll(")", "%29");

describe("an editor over the Language Server Protocol, with a client of the protocol's own library", () => {
  let child: ChildProcess;
  let client: ProtocolConnection;
  const shown = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  let report = "";
  let version = 1;

  beforeAll(async () => {
    await copyBuilt(folder, "flagship", "program");
    report = readFileSync(join(folder, "report.md"), "utf8");
    child = spawn(process.execPath, [program, "lsp", folder, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    client = createProtocolConnection(
      new StreamMessageReader(child.stdout as NonNullable<ChildProcess["stdout"]>),
      new StreamMessageWriter(child.stdin as NonNullable<ChildProcess["stdin"]>),
    );
    client.onNotification("textDocument/publishDiagnostics", ({ uri, version, diagnostics }: PublishDiagnosticsParams) => {
      shown.set(relative(folder, fileURLToPath(uri)), { version, diagnostics });
    });
    client.listen();
    await client.sendRequest("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
    await client.sendNotification("initialized", {});
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri: uri("report.md"), languageId: "markdown", version, text: report },
    });
  });
  afterAll(async () => {
    await client.sendRequest("shutdown");
    await client.sendNotification("exit");
    await new Promise((left) => (child.exitCode === null ? child.once("exit", left) : left(null)));
    rmSync(work, { recursive: true, force: true });
  });

  /** Writes the whole report anew in the editor, not on the disk, and gives what is wrong with it. */
  async function written(text: string): Promise<Diagnostic[]> {
    version += 1;
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri: uri("report.md"), version },
      contentChanges: [{ text }],
    });
    await expect.poll(() => shown.get("report.md")?.version).toBe(version);
    return shown.get("report.md")?.diagnostics ?? [];
  }
  const placeOf = (text: string, words: string, plus = 0) => {
    const index = text.indexOf(words) + plus;
    const before = text.slice(0, index).split("\n");
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const wordsIn = (text: string, { range }: Diagnostic) =>
    text.split("\n")[range.start.line]?.slice(range.start.character, range.end.character);

  test("what a build finds is shown in every file, at the same lines", async () => {
    await expect.poll(() => [...shown.values()].flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(20);
    const problems = JSON.parse(
      await new Promise<string>((told) => {
        const check = spawn(process.execPath, [program, "check", folder, "--json"]);
        let out = "";
        check.stdout.on("data", (each) => {
          out += each;
        });
        check.once("close", () => told(out));
      }),
    ).problems as { code: string; at: { file: string; line: number }[] }[];
    const ours = [...shown].flatMap(([file, { diagnostics }]) =>
      diagnostics.map(({ code, range }) => `${file} ${range.start.line + 1} ${code}`),
    );
    const theirs = problems.flatMap(({ code, at }) => at.map(({ file, line }) => `${file} ${line} ${code}`));
    expect(ours.sort()).toEqual(theirs.sort());
  });

  test("a number that differs is marked while it is written, and the mend writes what the figure gives", async () => {
    const link = /\[([\d,]+)\]\(figure:([\w-]+)\)/u.exec(report) as RegExpExecArray;
    const text = report.replace(link[0], link[0].replace(link[1] as string, "77,777,777"));
    const found = (await written(text)).filter(({ code }) => code === "figure/differs");
    expect(found.map((each) => wordsIn(text, each))).toEqual(["77,777,777"]);
    const [diagnostic] = found as [Diagnostic];
    const actions = (await client.sendRequest("textDocument/codeAction", {
      textDocument: { uri: uri("report.md") },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    })) as CodeAction[];
    expect(actions.map(({ edit }) => edit?.changes?.[uri("report.md")]?.[0]?.newText)).toContain(link[1]);
    expect((await written(report)).filter(({ code }) => code === "figure/differs")).toEqual([]);
  });

  test("a name that is not there is marked, and names that look like it are offered", async () => {
    const [, id = ""] = /\(claim:([\w-]+)\)/u.exec(report) as RegExpExecArray;
    const text = report.replace(`(claim:${id})`, `(claim:${id}x9)`);
    const [diagnostic] = (await written(text)).filter(
      ({ code, message }) => code === "case/unknown-id" && String(message).includes(`${id}x9`),
    );
    expect(diagnostic).toBeDefined();
    const actions = (await client.sendRequest("textDocument/codeAction", {
      textDocument: { uri: uri("report.md") },
      range: (diagnostic as Diagnostic).range,
      context: { diagnostics: [diagnostic] },
    })) as CodeAction[];
    expect(actions.map(({ edit }) => edit?.changes?.[uri("report.md")]?.[0]?.newText)).toContain(id);
    await written(report);
  });

  test("hover tells what a figure gives and how a claim is believed; a definition leads to its line", async () => {
    const [whole, id = ""] = /\]\(figure:([\w-]+)\)/u.exec(report) as RegExpExecArray;
    const at = { textDocument: { uri: uri("report.md") }, position: placeOf(report, whole, 4) };
    const hover = (await client.sendRequest("textDocument/hover", at)) as Hover;
    expect(JSON.stringify(hover.contents)).toContain(id);
    expect(JSON.stringify(hover.contents)).toContain("select");
    const place = (await client.sendRequest("textDocument/definition", at)) as Location;
    expect(relative(folder, fileURLToPath(place.uri))).toBe("judgements/figures.yaml");
    const lines = readFileSync(join(folder, "judgements/figures.yaml"), "utf8").split("\n");
    expect(lines.slice(place.range.start.line, place.range.start.line + 2).join("\n")).toContain(id);
    const claims = readFileSync(join(folder, "judgements/claims.yaml"), "utf8");
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri: uri("judgements/claims.yaml"), languageId: "yaml", version: 1, text: claims },
    });
    const [said, source = ""] = /source: ([\w-]+)/u.exec(claims) as RegExpExecArray;
    const inYaml = { textDocument: { uri: uri("judgements/claims.yaml") }, position: placeOf(claims, said, 10) };
    expect(JSON.stringify(((await client.sendRequest("textDocument/hover", inYaml)) as Hover).contents)).toContain(source);
  });

  test("what is begun is completed, by name and by words", async () => {
    const text = `${report}\n\nSo [many](figure:`;
    await written(text);
    const items = (await client.sendRequest("textDocument/completion", {
      textDocument: { uri: uri("report.md") },
      position: placeOf(text, "So [many](figure:", 17),
    })) as CompletionItem[];
    const figures = readFileSync(join(folder, "judgements/figures.yaml"), "utf8").match(/^ {2}- id: /gmu)?.length ?? 0;
    expect(figures).toBeGreaterThan(10);
    expect(items).toHaveLength(figures);
    expect(items[0]).toMatchObject({ label: expect.any(String), detail: expect.any(String), filterText: expect.stringContaining(" ") });
    await written(report);
  });

  test("what is no file of this machine may be open beside, and what is asked of it has no answer", async () => {
    const strange = ["untitled:Untitled-1", "git:/report.md?ref=HEAD", "file://elsewhere/report.md", "vscode-notebook-cell:%ff"];
    for (const each of strange)
      await client.sendNotification("textDocument/didOpen", {
        textDocument: { uri: each, languageId: "markdown", version: 1, text: "See [a](figure:b)." },
      });
    for (const each of strange)
      await client.sendNotification("textDocument/didChange", { textDocument: { uri: each, version: 2 }, contentChanges: [{ text: "x" }] });
    expect((await written(`${report}\n\nSee [it](claim:nobody-said-it).\n`)).map(({ message }) => String(message)).join()).toContain(
      "nobody-said-it",
    );
    for (const each of strange)
      expect(
        await client.sendRequest("textDocument/hover", { textDocument: { uri: each }, position: { line: 0, character: 0 } }),
      ).toBeNull();
    await written(report);
    expect(child.exitCode).toBeNull();
  });

  test("a file saved elsewhere is judged by the next build, and what was mended is told", async () => {
    const wrong = () => (shown.get("actors.yaml")?.diagnostics ?? []).filter(({ message }) => String(message).includes("“stat”"));
    const elsewhere = () =>
      [...shown].filter(([file]) => !file.endsWith("actors.yaml")).flatMap(([, { diagnostics }]) => diagnostics).length;
    const actors = readFileSync(join(folder, "actors.yaml"), "utf8");
    const others = elsewhere();
    writeFileSync(join(folder, "actors.yaml"), actors.replace(/kind: state\b/u, "kind: stat "));
    await expect.poll(() => wrong().length).toBe(1);
    expect(elsewhere()).toBe(others);
    writeFileSync(join(folder, "actors.yaml"), actors);
    await expect.poll(() => wrong().length).toBe(0);
  });
});
