import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { transfer, usualPace } from "./transfer.js";

/** 127.0.0.2 stands for a server of the world. */
vi.mock(import("./inside.js"), async (original) => {
  const real = await original();
  return { ...real, isInside: (address: string) => address !== "127.0.0.2" && real.isInside(address) };
});
const folder = mkdtempSync(join(tmpdir(), "amity-leads-"));
const asked: string[] = [];
const server = createServer((request, answer) => {
  asked.push(request.headers.host ?? "");
  const leads = request.url === "/leads";
  answer.writeHead(leads ? 302 : 200, leads ? { location: `http://127.0.0.1:${port()}/secret` } : {}).end("words");
});
const port = () => (server.address() as AddressInfo).port;
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it("with --inside, a server of the world still leads nobody into this machine", async () => {
  await new Promise<void>((done) => server.listen(0, "0.0.0.0", done));
  const pace = { ...usualPace, pause: 1, tries: 1 };
  const ask = (host: string, path: string) =>
    transfer({ at: `http://${host}:${port()}${path}`, most: 100, inside: true }, join(folder, "part"), undefined, pace);
  expect(await ask("127.0.0.1", "/leads")).toMatchObject({ bytes: 5 });
  expect(await ask("127.0.0.2", "/words")).toMatchObject({ bytes: 5 });
  asked.length = 0;
  await expect(ask("127.0.0.2", "/leads")).rejects.toMatchObject({ isInside: true });
  expect(asked).toEqual([`127.0.0.2:${port()}`]);
});
