import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));

it("ends its query on the server when a person presses Ctrl-C, though a terminal sends the signal to each process", async () => {
  const ended: string[] = [];
  let begun: () => void = () => undefined;
  const running = new Promise<void>((done) => {
    begun = done;
  });
  // Its queries never end, until they are ended.
  const server = createServer((request, response) => {
    if (request.method === "DELETE") {
      ended.push(request.url ?? "");
      return void response.writeHead(204).end();
    }
    const { port } = server.address() as AddressInfo;
    if (request.method === "GET") begun();
    const page = { id: "q", nextUri: `http://127.0.0.1:${port}/v1/statement/q/1`, stats: { state: "RUNNING" } };
    setTimeout(() => response.end(JSON.stringify(page)), 50);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const work = mkdtempSync(join(tmpdir(), "amity-stop-"));
  try {
    await newCase(join(work, "case"));
    const { port } = server.address() as AddressInfo;
    const child = spawn(process.execPath, [program, "build", join(work, "case"), "--engine", `trino://ana@127.0.0.1:${port}/hive/amity`], {
      stdio: "ignore",
      detached: true,
    });
    const exit = new Promise<NodeJS.Signals | number | null>((done) => child.on("exit", (code, signal) => done(signal ?? code)));
    await running;
    process.kill(-(child.pid as number), "SIGINT");
    expect(await exit).not.toBe(0);
    expect(ended).toEqual(["/v1/statement/q/1"]);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(work, { recursive: true, force: true });
  }
}, 120_000);
