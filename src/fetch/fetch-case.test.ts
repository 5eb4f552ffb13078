import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { built, claims } from "../../test/helpers/small-case.js";
import { hashOfWords } from "../case/hash-of-words.js";
import { loadCase } from "../case/load.js";
import { newCase } from "../case/making/new.js";
import { capture } from "./capture.js";
import { fetchCase } from "./fetch-case.js";
import { asked as filled } from "./keys.js";
import { NotFetched, usualPace } from "./transfer.js";

const speech = "The delegation said that the border would stay open to traders. Nobody asked for how long.\n";
const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const pages: Record<string, { type: string; body: string }> = {};
const asked: { path: string; key: string | undefined }[] = [];
let server: Server;
let origin = "";
let folder: string;
let work: string;
const pace = { ...usualPace, pause: 1, tries: 1, wait: async () => undefined };
const inside = { pace, inside: true, today: "2026-11-27" };

beforeAll(async () => {
  server = createServer((request, answer) => {
    const path = request.url ?? "";
    asked.push({ path, key: request.headers["x-token"] as string | undefined });
    const page = pages[path];
    if (page) answer.writeHead(200, { "content-type": page.type }).end(page.body);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), "amity-fetch-case-"));
  folder = join(work, "case");
  await newCase(folder);
  asked.length = 0;
  pages["/speech.txt"] = { type: "text/plain", body: speech };
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const remote = (entry: string) => writeFileSync(join(folder, "sources/remote.yaml"), `# What lies elsewhere.\nremote:\n${entry}`);
const one = (more = "") => `  - file: sources/speeches/one.txt\n    at: ${origin}/speech.txt\n    licence: CC0-1.0\n${more}`;
const says = async () => (await loadCase(folder)).says.remote.remote[0];

describe("fetch", () => {
  it("brings what is not here, writes down what came, and asks nobody for what is here", async () => {
    remote(one());
    const first = await fetchCase(folder, inside);
    expect(first.problems).toEqual([]);
    expect(first.fetched).toEqual([{ file: "sources/speeches/one.txt", bytes: speech.length, sha256: sha(speech) }]);
    expect(readFileSync(join(folder, "sources/speeches/one.txt"), "utf8")).toBe(speech);
    expect(await says()).toMatchObject({ sha256: sha(speech), bytes: speech.length, retrieved: "2026-11-27" });
    expect(readFileSync(join(folder, "sources/remote.yaml"), "utf8")).toContain("# What lies elsewhere.");
    const second = await fetchCase(folder, inside);
    expect(second).toEqual({ fetched: [], here: 1, problems: [] });
    expect(asked).toHaveLength(1);
  });

  it("tells of bytes that changed, and keeps them beside what was meant", async () => {
    remote(one(`    sha256: ${sha("what stood there once")}\n    bytes: 21\n`));
    const { fetched, problems } = await fetchCase(folder, inside);
    expect(fetched).toEqual([]);
    expect(problems).toMatchObject([{ code: "fetch/changed", at: [{ file: "sources/remote.yaml", line: 3 }] }]);
    expect(existsSync(join(folder, "sources/speeches/one.txt"))).toBe(false);
    const [kept] = readdirSync(join(folder, ".amity/fetch/changed"));
    expect(kept).toBe(`${sha(speech).slice(0, 12)}-one.txt`);
  });

  it("overwrites nothing that is here", async () => {
    remote(one(`    sha256: ${sha(speech)}\n`));
    mkdirSync(join(folder, "sources/speeches"), { recursive: true });
    writeFileSync(join(folder, "sources/speeches/one.txt"), "My own words.");
    const { problems } = await fetchCase(folder, inside);
    expect(problems).toMatchObject([{ code: "fetch/differs" }]);
    expect(readFileSync(join(folder, "sources/speeches/one.txt"), "utf8")).toBe("My own words.");
    expect(asked).toEqual([]);
  });

  it("asks for terms to be accepted, and sends a key to no host that nobody named", async () => {
    remote(`${one("    terms: for research only\n    headers: {x-token: '{REGION_TOKEN}'}\n")}`);
    const environment = { REGION_TOKEN: "t0p" };
    const refused = async (options: object) =>
      (await fetchCase(folder, { ...inside, environment, ...options })).problems.map(({ code }) => code);
    expect(await refused({})).toEqual(["fetch/terms"]);
    expect(await refused({ accept: ["sources/other.txt"] })).toEqual(["case/unknown-id", "fetch/terms"]);
    expect(await refused({ accept: "all" })).toEqual(["fetch/key"]);
    expect(await refused({ accept: "all", keys: ["REGION_TOKEN:example.org"] })).toEqual(["fetch/key"]);
    expect(asked).toEqual([]);
    expect(await refused({ accept: ["sources/speeches/one.txt"], keys: ["REGION_TOKEN:127.0.0.1"] })).toEqual([]);
    expect(asked).toEqual([{ path: "/speech.txt", key: "t0p" }]);
  });

  it("takes no page for the file, and no file of this machine's own network unasked", async () => {
    pages["/speech.txt"] = { type: "text/html", body: "<p>Please log in.</p>" };
    remote(one());
    expect((await fetchCase(folder, inside)).problems).toMatchObject([
      { code: "fetch/failed", says: expect.stringContaining("a page and not the file") },
    ]);
    const { problems } = await fetchCase(folder, { pace });
    expect(problems).toMatchObject([{ code: "fetch/failed", says: expect.stringContaining("inside this machine") }]);
    expect(readdirSync(join(folder, ".amity/fetch"))).toEqual([]);
  });

  it("knows the page before a file by how it begins as well, also where the hash of the file is written", async () => {
    remote(one(`    sha256: ${sha(speech)}\n`));
    for (const type of ["text/html; charset=utf-8", "application/pdf"]) {
      pages["/speech.txt"] = { type, body: "\n<!DOCTYPE html><title>Dataset</title><p>Choose a file.</p>" };
      const { problems } = await fetchCase(folder, inside);
      expect(problems, type).toMatchObject([{ code: "fetch/failed", says: expect.stringContaining("a page and not the file") }]);
    }
    expect(existsSync(join(folder, ".amity/fetch/changed"))).toBe(false);
    pages["/speech.txt"] = { type: "text/html", body: speech };
    expect((await fetchCase(folder, inside)).fetched).toHaveLength(1);
  });

  it("sends no key where others could read it, nor to a host that a key makes up", async () => {
    const environment = { REGION_TOKEN: "example.net" };
    const list = (address: string) =>
      remote(`  - {file: sources/one.txt, at: "${address}", licence: CC0, headers: {x-token: "{REGION_TOKEN}"}}\n`);
    const faults = async (host: string) =>
      (await fetchCase(folder, { ...inside, environment, keys: [`REGION_TOKEN:${host}`] })).problems.map(
        ({ code, says }) => `${code} ${says}`,
      );
    list("http://example.org/one.txt");
    expect(await faults("example.org")).toMatchObject([expect.stringMatching(/^fetch\/key .*unencrypted/u)]);
    for (const address of ["https://{REGION_TOKEN}/one.txt", "https://a.{REGION_TOKEN}/one.txt", "https:///{REGION_TOKEN}/one.txt"]) {
      list(address);
      await expect(faults("example.net"), address).rejects.toThrow(/host in plain letters/u);
    }
    for (const at of ["https://{A}.org/", "https://a.org:{A}/", "https:\\\\{A}\\x", "https:///{A}/x", "https://a{A}@b.org/"])
      expect(() => filled({ at }, { A: "b" }), at).toThrow(NotFetched);
    expect(filled({ at: "https://a.org/{A}?q={A}", headers: { "x-a": "t {A}" } }, { A: "b/../&" })).toEqual({
      at: "https://a.org/b%2F..%2F%26?q=b%2F..%2F%26",
      headers: { "x-a": "t b/../&" },
    });
    expect(asked).toEqual([]);
  });

  it("lets no case set the headers that the program sets, or that say who asks", async () => {
    for (const name of ["Host", "cookie", "Authorization", "X-Forwarded-For", "Content-Length", "range", "Proxy-Authorization"]) {
      remote(`  - {file: sources/one.txt, at: "${origin}/speech.txt", licence: CC0, headers: {${name}: x}}\n`);
      await expect(fetchCase(folder, inside), name).rejects.toThrow(/sets this header itself/u);
    }
    remote(
      `  - {file: sources/one.txt, at: "${origin}/speech.txt", licence: CC0, headers: {accept: text/plain, x-token: "a\\r\\nb: c"}}\n`,
    );
    expect((await fetchCase(folder, inside)).problems).toMatchObject([{ code: "fetch/failed", says: expect.stringContaining("x-token") }]);
    expect(asked).toEqual([]);
  });

  it("runs once at a time in a case", async () => {
    remote(one());
    const both = await Promise.all([fetchCase(folder, inside), fetchCase(folder, inside)]);
    expect(both.map(({ fetched }) => fetched.length).sort()).toEqual([0, 1]);
    expect(both.flatMap(({ problems }) => problems)).toMatchObject([
      { code: "fetch/failed", says: expect.stringContaining("another fetch") },
    ]);
    expect((await fetchCase(folder, inside)).here).toBe(1);
  });

  it("takes files from a folder by their hash, whatever they are called there", async () => {
    mkdirSync(join(work, "shelf/deep"), { recursive: true });
    writeFileSync(join(work, "shelf/deep/x7.bin"), speech);
    remote(one(`    sha256: ${sha(speech)}\n    bytes: ${speech.length}\n`));
    expect((await fetchCase(folder, { from: join(work, "nowhere") })).problems).toMatchObject([{ code: "fetch/failed" }]);
    const { fetched, problems } = await fetchCase(folder, { from: join(work, "shelf") });
    expect([fetched.length, problems, asked]).toEqual([1, [], []]);
  });

  it("refuses a list that leads out of the case, or to hidden files", async () => {
    for (const file of ["sources/../../x.txt", "judgements/claims.yaml", "sources/.hidden", "/etc/passwd", "sources/a/../../../b"]) {
      remote(`  - {file: ${file}, at: "${origin}/speech.txt", licence: CC0}\n`);
      await expect(fetchCase(folder, inside), file).rejects.toThrow();
    }
    expect(asked).toEqual([]);
  });
});

describe("a document that is not fetched", () => {
  const list = (text: string) =>
    `remote:\n  - {file: sources/one.txt, at: "https://example.org/one.txt", licence: CC0, sha256: ${sha(text)}}\n`;
  const files = {
    "sources/remote.yaml": list(speech),
    "sources/sources.yaml": "sources:\n  - {file: one.txt, id: one, title: A speech, kind: government, date: 2022-05-03, grade: B}\n",
    ...claims(
      `      - {source: one, note: It would stay open., place: {start: 20, end: 62, words: ${hashOfWords([...speech].slice(20, 62).join(""))}}}\n`,
    ),
  };

  it("counts as told and says so; once it is here its words stand at their place, and are read", async () => {
    const away = await built(files);
    expect(away.support).toMatchObject([{ reach: "told", kind: "away", exact: null, aside: null }]);
    expect(away.problems.map(({ code }) => code)).toContain("fetch/not-here");
    const here = await built({ ...files, "sources/one.txt": speech });
    expect(here.support).toMatchObject([
      { reach: "read", kind: "passage", start: 20, end: 62, exact: "that the border would stay open to traders" },
    ]);
    expect(here.problems.map(({ code }) => code)).not.toContain("fetch/not-here");
  });

  it("may be one of many in a file of JSON lines, known by what sources.yaml says of it", async () => {
    const lines = `${JSON.stringify({ id: "PAK-76", text: speech })}\n${JSON.stringify({ id: "IND-76", text: "Other words." })}\n`;
    const many = {
      ...files,
      "sources/remote.yaml": `remote:\n  - {file: sources/all.jsonl, at: "https://example.org/all.jsonl", licence: CC0, sha256: ${sha(lines)}}\n`,
      "sources/sources.yaml":
        "sources:\n  - file: all.jsonl\n    kind: government\n    grade: B\n    records:\n      - {id: PAK-76, title: A speech, date: 2022-05-03, bloc: islamabad}\n",
      ...claims(
        `      - {source: PAK-76, note: Open., place: {start: 20, end: 62, words: ${hashOfWords([...speech].slice(20, 62).join(""))}}}\n`,
      ),
    };
    const away = await built(many);
    expect(away.support).toMatchObject([{ reach: "told", kind: "away" }]);
    const here = await built({ ...many, "sources/all.jsonl": lines });
    expect(here.support).toMatchObject([{ reach: "read", exact: "that the border would stay open to traders" }]);
  });

  it("is not quoted where other words stand at the place", async () => {
    const other = speech.replace("border", "frontier");
    const { support, problems } = await built({ ...files, "sources/remote.yaml": list(other), "sources/one.txt": other });
    expect(support).toMatchObject([{ exact: null, aside: "its words are not at their place in the source" }]);
    expect(problems.map(({ code }) => code)).toContain("claim/quote-not-found");
  });
});

describe("capturing a page", () => {
  it("keeps it as it was, under the address that it wants to be known by, and says when", async () => {
    const page = `<!doctype html><html lang="en"><head><title>Talks resume</title><meta property="og:site_name" content="The Daily"><meta property="article:published_time" content="2022-03-04"><meta name="author" content="A. Khan"><link rel="canonical" href="${origin}/2022/talks-resume"></head><body><article><h1>Talks resume</h1><p>The two sides met again in the capital on Monday and agreed to meet once more before the winter.</p></article></body></html>`;
    pages["/2022/talks-resume?from=mail"] = { type: "text/html", body: page };
    const { added, problems } = await capture(folder, `${origin}/2022/talks-resume?from=mail`, inside);
    expect(problems).toEqual([]);
    expect(added).toMatchObject([{ path: "sources/127.0.0.1-talks-resume.html", kind: "document" }]);
    expect(readFileSync(join(folder, added[0]?.path ?? ""), "utf8")).toBe(page);
    const { sources } = (await loadCase(folder)).says.sources;
    expect(sources.at(-1)).toMatchObject({
      title: "Talks resume",
      authors: ["A. Khan"],
      date: "2022-03-04",
      publisher: "The Daily",
      url: `${origin}/2022/talks-resume`,
      attributes: { retrieved: "2026-11-27" },
    });
    expect(existsSync(join(folder, ".amity/fetch"))).toBe(true);
    expect(readdirSync(join(folder, ".amity/fetch"))).toEqual([]);
  });

  it("believes no page that calls itself another site's, and tells what it cannot get", async () => {
    pages["/liar"] = {
      type: "text/html",
      body: `<html><head><title>T</title><link rel="canonical" href="https://www.un.org/"></head><body><p>Some words that stand here alone.</p></body></html>`,
    };
    await capture(folder, `${origin}/liar`, inside);
    expect((await loadCase(folder)).says.sources.sources.at(-1)?.url).toBe(`${origin}/liar`);
    expect((await capture(folder, `${origin}/none`, inside)).problems).toMatchObject([{ code: "fetch/failed" }]);
  });
});
