import { Hono } from "hono";
import { beforeEach, expect, it } from "vitest";
import { keptPages, type Page } from "./kept-pages.js";

let build = "one";
let decided = "nothing";
let made: string[] = [];
let aside: (hash: string, path: string) => Promise<Page | null> = async () => null;
let during: () => void = () => undefined;
let tables: Record<string, string> = {};

const app = () =>
  new Hono()
    .use(
      "/api/*",
      keptPages({
        hash: () => build,
        decided: () => decided,
        page: (hash, path) => aside(hash, path),
        readsOf: async (work) => {
          await work();
          return ["build", ...Object.keys(tables)].slice(Object.keys(tables).length ? 1 : 0);
        },
        stamp: (reads) => reads.map((each) => (each === "build" ? build : tables[each])).join(),
      }),
    )
    .get("/api/overview", async (c) => {
      made.push(`overview of ${build}`);
      const of = build;
      await new Promise((later) => setTimeout(later, 5));
      during();
      return c.json({ of, period: c.req.query("from") ?? null });
    })
    .get("/api/sources/:id", (c) => {
      made.push("source");
      return c.json({ says: "none" }, 404);
    })
    .get("/api/agreement", (c) => c.json({ n: made.push("agreement"), decided }))
    .get("/api/coding/desk", (c) => {
      made.push("desk");
      return c.json({ made: made.length });
    })
    .post("/api/claims/of/x", (c) => c.json({ n: made.push("post") }));

beforeEach(() => {
  build = "one";
  made = [];
  aside = async () => null;
  during = () => undefined;
  tables = {};
});

it("gives all who ask for a page at once the same bytes, made once", async () => {
  const one = app();
  const answers = await Promise.all(Array.from({ length: 20 }, async () => one.request("/api/overview?from=2020-01")));
  const texts = await Promise.all(answers.map((each) => each.text()));
  expect(new Set(texts)).toEqual(new Set(['{"of":"one","period":"2020-01"}']));
  expect(new Set(answers.map((each) => each.headers.get("content-type")))).toEqual(new Set(["application/json"]));
  expect(await (await one.request("/api/overview?from=2020-02")).json()).toEqual({ of: "one", period: "2020-02" });
  expect(made).toHaveLength(2);
});

it("shows what was written as soon as the next build is shown", async () => {
  const one = app();
  await one.request("/api/overview");
  build = "two";
  expect(await (await one.request("/api/overview")).json()).toEqual({ of: "two", period: null });
  build = "one";
  expect(await (await one.request("/api/overview")).json()).toEqual({ of: "one", period: null });
});

it("keeps a page over the builds that leave what it was made from alone", async () => {
  const one = app();
  tables = { "table event": "e1", "says case name": "n1" };
  await one.request("/api/overview");
  build = "two";
  expect(await (await one.request("/api/overview")).json()).toEqual({ of: "one", period: null });
  tables["table event"] = "e2";
  expect(await (await one.request("/api/overview")).json()).toEqual({ of: "two", period: null });
  expect(made).toEqual(["overview of one", "overview of two"]);
});

it("does not keep a page during whose making another build came to be shown", async () => {
  const one = app();
  during = () => {
    build = "two";
  };
  await one.request("/api/overview");
  build = "one";
  during = () => undefined;
  await one.request("/api/overview");
  expect(made).toHaveLength(2);
});

it("shows what was decided in the next answer, and keeps the page until then", async () => {
  const one = app();
  const ask = async () => (await one.request("/api/agreement?by=sentence&at=a%20b")).json();
  expect([await ask(), await ask()]).toEqual(Array(2).fill({ n: 1, decided: "nothing" }));
  decided = "one more";
  expect([await ask(), await ask()]).toEqual(Array(2).fill({ n: 2, decided: "one more" }));
  decided = "nothing";
});

it("keeps neither what is not there, nor what is not of the tables, nor what is sent", async () => {
  const one = app();
  expect((await one.request("/api/sources/x")).status).toBe(404);
  expect((await one.request("/api/sources/x")).status).toBe(404);
  await one.request("/api/coding/desk");
  await one.request("/api/coding/desk");
  await one.request("/api/claims/of/x", { method: "POST" });
  await one.request("/api/claims/of/x", { method: "POST" });
  expect(made).toEqual(["source", "source", "desk", "desk", "post", "post"]);
});

it("takes a page that was made aside, and makes it here where it was not", async () => {
  const bytes = new TextEncoder().encode('{"aside":true}').buffer as ArrayBuffer;
  aside = async (hash, path) =>
    path.startsWith("/api/overview") ? { status: 200, type: "application/json", bytes, made: hash, reads: ["build"] } : null;
  const one = app();
  expect(await (await one.request("/api/overview")).json()).toEqual({ aside: true });
  expect((await one.request("/api/sources/y")).status).toBe(404);
  expect(made).toEqual(["source"]);
});
