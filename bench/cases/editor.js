// Answers of the editor server on the flagship, over stdio with a client of the protocol's own library: hover, completion and definition at every
// link of report.md, and from a change of its text until its findings are shown. Half and 95 % of the answers, in milliseconds.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "bin/amity.js");
const work = mkdtempSync(join(tmpdir(), "amity-bench-editor-"));
const folder = join(work, "case");
const flagship = join(root, "examples/afghanistan-pakistan");
cpSync(flagship, folder, { recursive: true, filter: (from) => !/^(?:derived|runs|dist)(?:[/\\]|$)/u.test(relative(flagship, from)) });
const env = { ...process.env, XDG_CONFIG_HOME: join(work, "settings") };
execFileSync(process.execPath, [program, "build", folder, "--json"], { env, stdio: ["ignore", "ignore", "inherit"] });

const child = spawn(process.execPath, [program, "lsp", folder, "--stdio"], { env, stdio: ["pipe", "pipe", "inherit"] });
const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
const shown = new Map();
client.onNotification("textDocument/publishDiagnostics", ({ uri, version }) => {
  shown.get(`${uri} ${version}`)?.();
});
client.listen();
await client.sendRequest("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
await client.sendNotification("initialized", {});
const uri = pathToFileURL(join(folder, "report.md")).href;
const text = readFileSync(join(folder, "report.md"), "utf8");
await client.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });

const places = text
  .split("\n")
  .flatMap((line, index) =>
    [...line.matchAll(/\]\((?:figure|claim|source):/gu)].map((link) => ({ line: index, character: link.index + link[0].length + 1 })),
  );
for (const ask of ["hover", "completion", "definition"]) {
  const times = [];
  for (const position of places) {
    const began = performance.now();
    await client.sendRequest(`textDocument/${ask}`, { textDocument: { uri }, position });
    times.push(performance.now() - began);
  }
  tell(`editor-${ask}`, times);
}
const times = [];
for (let version = 2; version < 32; version += 1) {
  const done = new Promise((resolve) => shown.set(`${uri} ${version}`, resolve));
  const began = performance.now();
  await client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ text: `${text}\nA sentence that says ${version} things.\n` }],
  });
  await done;
  times.push(performance.now() - began);
}
tell("editor-change", times);
await client.sendRequest("shutdown");
await client.sendNotification("exit");
rmSync(work, { recursive: true, force: true });
process.exit();

function tell(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] * 10) / 10;
  console.log(JSON.stringify({ name, n: times.length, p50_ms: at(0.5), p95_ms: at(0.95), most_ms: at(1) }));
}
