import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { network } from "./network.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const stated = (id: string, target: string, given: Partial<Row<"tie">>) => [
  rowOf("claim", {
    id,
    tie_actor: "ETH",
    tie_target: target,
    tie_act: "hosts",
    tie_sign: "amity",
    documents: 1,
    since: given.since ?? null,
    until: given.until ?? null,
  }),
  rowOf("tie", { id, kind: "claim", actor: "ETH", target, sign: "amity", covers: "[]", claims: "[]", ...given }),
];

it("draws beside the fights of one year the ties alone that hold in it", async () => {
  await engine.write("event", [
    rowOf("event", {
      id: "e1",
      dataset: "yearly",
      grain: "year",
      actor: "ETH",
      target: "TPLF",
      day: "2022-01-01",
      last: "2022-12-31",
      best: 50,
    }),
  ]);
  await engine.write("coverage", [
    rowOf("coverage", { file: "a.csv", dataset: "yearly", basis: "rows", since: "2022-01-01", until: "2022-12-31" }),
  ]);
  const all = [
    stated("then", "ERI", { since: "2018-07-09", until: "2020-11-03" }),
    stated("now", "KEN", { since: "2022-03-01", until: "2022-11-02" }),
    stated("told-of-then", "SDN", { covers: '[["2004-01-01","2015-12-31"]]' }),
    stated("told-of-now", "DJI", { covers: '[["2022-05-01","2022-05-01"]]' }),
  ];
  await engine.write(
    "claim",
    all.map(([claim]) => claim as Row<"claim">),
  );
  await engine.write(
    "tie",
    all.map(([, tie]) => tie as Row<"tie">),
  );
  const open = {
    tables: engine,
    hash: "drawn",
    case: { says: { case: { disjoint: [], period: { from: "2015-01-01", to: "2024-12-31" } }, actors: { actors: [] } } },
  } as unknown as OpenCase;
  const drawn = await network(open, { from: "2015-01", to: "2024-12" });
  expect(drawn.year).toBe("2022");
  expect(drawn.ties.map(({ a, b }) => `${a} ${b}`)).toEqual(["DJI ETH", "ETH KEN", "ETH TPLF"]);
  expect([drawn.claims, drawn.elsewhen]).toEqual([2, 2]);
});
