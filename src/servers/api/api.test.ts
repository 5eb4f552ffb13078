import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { build } from "../../flow/run.js";
import type { DyadPage } from "../../pages/dyad.js";
import type {
  Change,
  ClaimsPage,
  DyadsPage,
  FoundPassages,
  Hits,
  Overview,
  Paragraph,
  ReportPage,
  Shell,
  Shown,
  SourcePage,
  SourcesPage,
} from "../../pages/page.js";
import type { HappeningsPart, TimelinePage } from "../../pages/timeline.js";
import { pipeline } from "../../pipeline.js";
import { type LiveCase, liveCase } from "../../workbench/opened/live.js";
import { workbenchOf } from "../../workbench/workbench.js";
import { guarded, sessionOf } from "../app.js";
import { api } from "./api.js";

let folder: string;
let live: LiveCase;
let app: ReturnType<typeof api>;

async function get<T>(path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}
const shown = (at: string) => get<Shown>(`/api/evidence?at=${encodeURIComponent(at)}`);

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "amity-api-")), "case");
  await newCase(folder);
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile) });
  app = api(workbenchOf(live));
});
afterAll(async () => {
  await live.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

describe("pages of a built case", () => {
  it("frames them by the case's own name, period and turning points", async () => {
    const shell = await get<Shell>("/api/shell");
    expect(shell.name).toBe("A border after a ceasefire");
    expect(shell.period).toEqual({ from: "2020-01", to: "2020-12" });
    expect(shell.turning).toEqual([{ id: "ceasefire", name: "Ceasefire", day: "2020-11-10" }]);
    expect(shell.counts).toMatchObject({ events: 4, claims: 2 });
    expect(shell.actors.map(({ id }) => id)).toContain("ARM");
  });

  it("leads the overview with the first carried sentence of the report, its numbers linked", async () => {
    const overview = await get<Overview>("/api/overview");
    expect(overview.lead?.phrases.map(({ text }) => text).join("")).toContain("The statement ended the fighting");
    expect(overview.health.datasets.map(({ rows, bad }) => [rows, bad])).toEqual([[4, 0]]);
    expect(overview.rests[0]).toMatchObject({ says: "Chronicle", rows: { value: 4 } });
  });

  it("lists sources with what was read off them, and gives their text in parts", async () => {
    const { sources, datasets } = await get<SourcesPage>("/api/sources");
    expect(datasets.map(({ dataset }) => dataset)).toEqual(["Chronicle"]);
    const source = sources.find(({ id }) => id === "statement-2020");
    expect(source).toMatchObject({ kind: "note", claims: 1 });
    const page = await get<SourcePage>("/api/sources/statement-2020");
    expect(page.quotes.map(({ claim }) => claim)).toEqual(["k1"]);
    const [quote] = page.quotes;
    const paragraphs = await get<Paragraph[]>(`/api/sources/statement-2020/text?start=${page.parts[0]?.start ?? 0}`);
    expect(paragraphs.length).toBe(page.paragraphs);
    const holder = paragraphs.find(({ start, end: stop }) => quote && start <= quote.start && stop >= quote.end);
    const letters = [...(holder?.exact ?? "")];
    expect(letters.slice((quote?.start ?? 0) - (holder?.start ?? 0), (quote?.end ?? 0) - (holder?.start ?? 0)).join("")).toBe(
      "Armenia hands over three districts",
    );
  });

  it("tells what happened and what was promised in the period, and no more", async () => {
    const all = await get<TimelinePage>("/api/timeline");
    expect(all.single.map(({ day }) => day)).toEqual(["2020-11-10", "2020-11-20", "2020-11-25", "2020-12-01"]);
    const november = await get<TimelinePage>("/api/timeline?from=2020-11&to=2020-11");
    expect(november.total.value).toBe(3);
    expect(november.single.length).toBe(3);
    const days = await get<TimelinePage>("/api/timeline?from=2020-11-20&to=2020-11-25");
    expect(days.first.events.map(({ day }) => day)).toEqual(["2020-11-20", "2020-11-25"]);
    expect(await get<HappeningsPart>("/api/timeline/happenings?start=3")).toMatchObject({ events: [{ day: "2020-12-01" }], total: 4 });
    expect((await get<TimelinePage>("/api/timeline?from=2020-13")).total.value).toBe(4);
    expect(all.commitments.length).toBeGreaterThan(0);
  });

  it("knows each pair in both orders, with its deeds and words", async () => {
    const { dyads } = await get<DyadsPage>("/api/dyads");
    expect(dyads.map(({ a, b }) => `${a} ${b}`)).toContain("ARM AZE");
    const one = await get<DyadPage>("/api/dyads/ARM/AZE");
    const other = await get<DyadPage>("/api/dyads/AZE/ARM");
    expect(other).toEqual(one);
    expect(one.happenings).toMatchObject({ total: 4, events: { length: 4 } });
    expect(one.claims.map(({ id }) => id)).toEqual(["k1", "k2"]);
    expect((await app.request("/api/dyads/ARM/nobody")).status).toBe(404);
  });

  it("keeps to the period: a claim about other days counts for no pair of it, and is not lost", async () => {
    const march = "?from=2020-03&to=2020-03";
    const pair = await get<DyadPage>(`/api/dyads/ARM/AZE${march}`);
    expect(pair).toMatchObject({ claims: [], moreClaims: 2, happenings: { total: 0 } });
    const whole = (await get<DyadsPage>("/api/dyads")).dyads.find(({ a, b }) => a === "ARM" && b === "AZE");
    expect(whole?.claims).toBe(2);
    const line = (await get<DyadsPage>(`/api/dyads${march}`)).dyads.find(({ a, b }) => a === "ARM" && b === "AZE");
    expect(line?.claims ?? 0).toBe(0);
    expect((await get<Overview>("/api/overview")).lacksMap).toBe("data");
  });

  it("gives claims four parts that add to one", async () => {
    const { claims } = await get<ClaimsPage>("/api/claims");
    expect(claims.map(({ id }) => id)).toEqual(["k1", "k2"]);
    for (const { credence } of claims) {
      expect(credence.believed + credence.contested + credence.refuted + credence.unknown).toBeCloseTo(1, 9);
    }
  });

  it("hands over the compiled report", async () => {
    const { report } = await get<ReportPage>("/api/report");
    expect(report?.title).toBe("Three districts in three weeks");
    expect(report?.counts.bare).toBe(1);
  });
});

describe("evidence", () => {
  it("quotes the words of a claim's source with what stands around them", async () => {
    const { evidence, bends } = await shown("claim:k1");
    expect(evidence.passages[0]?.exact).toBe("Armenia hands over three districts");
    expect(evidence.at?.file).toBe("judgements/claims.yaml");
    expect(bends?.believed).toBeGreaterThan(0);
  });

  it("shows the rows of a claim with the query that anyone can run", async () => {
    const { evidence } = await shown("claim:k2");
    expect(evidence.rows[0]).toMatchObject({ total: 3, query: "select * from event where type = 'handover' and day <= date '2020-12-01'" });
  });

  it("leads from every happening, promise, source, sentence and dataset to where it stands", async () => {
    const { single, commitments } = await get<TimelinePage>("/api/timeline");
    const { sources, datasets } = await get<SourcesPage>("/api/sources");
    const keys = [...single, ...commitments, ...datasets]
      .map(({ at }) => at)
      .concat(
        sources.map(({ id }) => `source:${id}`),
        "sentence:s1",
        "actor:ARM",
      );
    for (const key of keys) expect((await shown(key)).evidence.at, key).not.toBeNull();
  });

  it("says that it has none for what is not in the case", async () => {
    for (const at of ["claim:nope", "", "x", "event:%", "dyad-year:a|b", "effect:%E0%A4%A|x|1"]) {
      expect((await app.request(`/api/evidence?at=${encodeURIComponent(at)}`)).status, at).toBe(404);
    }
  });
});

describe("search", () => {
  it("finds actors, claims, sources and passages, and leads to them", async () => {
    const { hits, total } = await get<Hits>("/api/search?words=armenia");
    expect(total).toBe(hits.length);
    expect(hits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["actor", "claim", "passage"]));
    const passage = hits.find(({ kind }) => kind === "passage");
    expect(passage?.href).toMatch(/^\/sources\/statement-2020#\d+-\d+$/);
    expect(await get<Hits>("/api/search?words=")).toMatchObject({ hits: [], total: 0 });
    expect((await get<Hits>("/api/search?words=armenia&start=1")).hits).toEqual(hits.slice(1));
    expect((await get<Hits>("/api/search?words=%22)(*")).hits).toEqual([]);
  });

  it("lists the passages that have all words in the order of their texts, with the words that were met", async () => {
    const { passages, total, terms } = await get<FoundPassages>("/api/search/passages?words=armenia");
    expect(passages.length).toBe(total);
    expect(total).toBeGreaterThan(1);
    expect(terms).toContain("armenia");
    for (const { source } of passages) {
      const own = passages.filter((each) => each.source === source);
      expect(own).toEqual(own.toSorted((a, b) => a.start - b.start));
      // One source after the other: nobody is sent to and fro between two.
      expect(passages.lastIndexOf(own.at(-1) as (typeof own)[0]) - passages.indexOf(own[0] as (typeof own)[0])).toBe(own.length - 1);
    }
    expect(await get<FoundPassages>("/api/search/passages?words=")).toEqual({ passages: [], total: 0, terms: [] });
  });
});

describe("changes", () => {
  it("builds again when a file changes, tells so, and keeps the last build when a change is wrong", async () => {
    const told: Change[] = [];
    const stop = live.changes((change) => void told.push(change));
    const until = async (kind: Change["kind"], n: number) => {
      const end = Date.now() + 30_000;
      while (told.filter((each) => each.kind === kind).length < n && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
      expect(told.map((each) => each.kind)).toContain(kind);
    };
    appendFileSync(join(folder, "report.md"), "\nA new sentence stands here.\n");
    await until("built", 1);
    expect((await get<ReportPage>("/api/report")).report?.counts.bare).toBe(2);
    writeFileSync(join(folder, "actors.yaml"), "actors: [{id: ARM, name: 3");
    await until("failed", 1);
    const failed = told.find((each) => each.kind === "failed");
    expect(failed?.kind === "failed" && failed.problems[0]?.at[0]?.file).toBe("actors.yaml");
    expect((await get<Shell>("/api/shell")).counts.claims).toBe(2);
    stop();
  });
});

describe("the guard", () => {
  const port = 4321;
  const session = sessionOf();
  /** The case is opened later than the tests are told. */
  const later = new Hono().all("*", (c) => app.fetch(c.req.raw));
  const files = new Map([["/index.html", { bytes: new TextEncoder().encode("<title>Amity</title>"), type: "text/html; charset=utf-8" }]]);
  const door = guarded(later, { session, port: () => port, files });
  const ask = async (headers: Record<string, string>, path = "/api/shell", method = "GET", body?: string) =>
    door.request(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { host: `127.0.0.1:${port}`, ...headers },
      ...(body !== undefined && { body }),
    });
  const key = { authorization: `Bearer ${session.secret}` };

  it("lets in whoever holds the secret of this run, in a header, and nobody else", async () => {
    expect((await ask(key)).status).toBe(200);
    for (const headers of [
      {},
      { authorization: "Bearer other" },
      { authorization: session.secret },
      { authorization: `Basic ${session.secret}` },
      { authorization: "x" },
      { cookie: `amity_${port}=${session.secret}` },
    ] as Record<string, string>[]) {
      expect((await ask(headers)).status, JSON.stringify(headers)).toBe(403);
      expect((await ask(headers, "/api/case/undo", "POST")).status, JSON.stringify(headers)).toBe(403);
    }
    expect((await ask({}, `/api/shell?token=${session.token()}`)).status).toBe(403);
  });

  it("exchanges a token once, and one that it gave out", async () => {
    const token = session.token();
    const enter = (value: unknown) => ask({}, "/api/session", "POST", JSON.stringify(value));
    expect((await enter({ token: "x" })).status).toBe(403);
    expect((await enter({ token: 3 })).status).toBe(403);
    expect((await enter(null)).status).toBe(403);
    const first = await enter({ token });
    expect(await first.json()).toEqual({ secret: session.secret });
    expect(first.headers.get("set-cookie")).toBeNull();
    expect((await enter({ token })).status).toBe(403);
    expect((await enter({ token: session.token() })).status).toBe(200);
    const foreign = await ask({ origin: "http://evil.example" }, "/api/session", "POST", JSON.stringify({ token: session.token() }));
    expect(foreign.status).toBe(403);
  });

  it("sets no cookie, and leads nowhere", async () => {
    for (const path of [
      "/",
      `/?token=${session.token()}`,
      `//evil.example/x?token=${session.token()}`,
      "/\\evil.example?token=x",
      "/claims",
    ]) {
      const response = await ask({}, path);
      expect(response.headers.get("set-cookie"), path).toBeNull();
      expect(response.headers.get("location"), path).toBeNull();
      expect(await response.text(), path).not.toMatch(/refresh|evil\.example(?!.*nothing)/u);
    }
    expect((await ask({}, "//evil.example/x?token=x")).status).toBe(404);
  });

  it("refuses a foreign host, origin or page, and anything but reading", async () => {
    expect((await ask({ ...key, host: "evil.example" })).status).toBe(403);
    expect((await ask({ ...key, host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask({ ...key, host: "127.0.0.1:1" })).status).toBe(403);
    expect((await ask({ ...key, origin: "http://evil.example" })).status).toBe(403);
    expect((await ask({ ...key, origin: "null" })).status).toBe(403);
    expect((await ask({ ...key, origin: `http://127.0.0.1:${port + 1}` })).status).toBe(403);
    expect((await ask({ ...key, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).status).toBe(403);
    expect((await ask({ ...key, origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await ask(key, "/api/shell", "PUT")).status).toBe(405);
    expect((await ask(key, "/", "POST")).status).toBe(405);
    expect((await ask({ ...key, origin: "http://evil.example" }, "/api/case/undo", "POST")).status).toBe(403);
    expect((await ask(key, "/api/shell", "DELETE")).status).toBe(405);
  });

  it("lets a page load from itself only", async () => {
    const headers = (await ask(key)).headers;
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(headers.get("content-security-policy")).toContain("style-src 'self';");
    const bytes = new TextEncoder().encode('<meta property="csp-nonce" nonce="" /><title>Amity</title>');
    const index = new Map([["/index.html", { bytes, type: "text/html; charset=utf-8" }]]);
    const alone = guarded(new Hono(), { session, port: () => port, files: index });
    const page = (path: string) => alone.request(`http://127.0.0.1:${port}${path}`, { headers: { host: `127.0.0.1:${port}` } });
    const pages = [await page("/"), await page("/report/write")];
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const [, nonce] = /style-src 'self' 'nonce-([^']{20,40})';/u.exec(page.headers.get("content-security-policy") ?? "") ?? [];
        expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
        expect(await page.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2); // a number that is used once
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("has nothing outside the folder of the app", async () => {
    for (const path of ["/../package.json", "/..%2f..%2fetc/passwd", "/assets/../../server.js"]) {
      const response = await ask(key, path);
      expect(response.status, path).toBeGreaterThanOrEqual(400);
    }
  });
});
