import { afterAll, beforeEach, expect, it } from "vitest";
import { rowOf } from "../../../../test/helpers/tables.js";
import { ddl } from "../../../domain/tables.js";
import { openDuckDB } from "../../../engine/duckdb.js";
import type { Engine } from "../../../engine/engine.js";
import { setEndedApart } from "../aside/ended.js";
import { nameByWorld, placedIn } from "./world-names.js";

const file = "events/a.csv";
let engine: Engine;
const opened: Engine[] = [];
afterAll(() => Promise.all(opened.map((each) => each.close())));
beforeEach(async () => {
  engine = await openDuckDB();
  opened.push(engine);
  await engine.run(ddl("event"));
});

async function given(rows: readonly (readonly [actor: string, target: string, day: string])[], dataset = "ICEWS") {
  await engine.write(
    "event",
    rows.map(([actor, target, day], n) =>
      rowOf("event", { id: `${n}`, file, line: n + 2, dataset, day, last: day, actor, target, actor_name: actor, target_name: target }),
    ),
  );
}
const sides = async () =>
  (await engine.rows<{ actor: string; target: string }>("select actor, target from event order by line")).map((each) => [
    each.actor,
    each.target,
  ]);

it("gives government, army and police of one state one name, in the spellings of all datasets, and never those of its rebels", async () => {
  await given([
    ["Government of Ethiopia", "TPLF", "2021-01-01"],
    ["Military Forces of Ethiopia (2018-)", "Armed Insurgent (Ethiopia)", "2021-01-01"],
    ["Police (Ethiopia)", "Protesters (Ethiopia)", "2021-01-01"],
    ["Tigrayan forces", "Military (Eritrea)", "2021-01-01"],
    ["Republic of Azerbaijan", "Government of Iran", "1946-01-01"],
  ]);
  await nameByWorld(engine, file, placedIn([]));
  expect(await sides()).toEqual([
    ["Ethiopia", "TPLF"],
    ["Ethiopia", "Armed Insurgent (Ethiopia)"],
    ["Ethiopia", "Protesters (Ethiopia)"],
    ["Tigray", "Eritrea"],
    ["Republic of Azerbaijan", "Iran"],
  ]);
});

it("reads codes where the dataset writes codes, and a group of the same three letters nowhere else", async () => {
  await given([["PAKMIL", "BRA", "2011-01-01"]], "GDELT 1.0");
  await nameByWorld(engine, file, placedIn([]));
  expect(await sides()).toEqual([["Pakistan", "Brazil"]]);
  await engine.run("delete from event");
  await given([["Government of Pakistan", "BRA", "2011-01-01"]], "UCDP GED");
  await nameByWorld(engine, file, placedIn([]));
  expect(await sides()).toEqual([["Pakistan", "BRA"]]);
});

it("takes the state that actors.yaml has, and leaves its own actors alone", async () => {
  await given([
    ["Military (India)", "Tigray", "2021-01-01"],
    ["Kashmir", "India", "2021-01-01"],
  ]);
  const actors = [
    { id: "IND", kind: "state", name: "India", country: "IND" },
    { id: "Tigray", kind: "group", name: "Tigray" },
  ];
  await nameByWorld(engine, file, placedIn(actors));
  expect((await sides())[0]).toEqual(["IND", "Tigray"]);
  expect((await sides())[1]?.[1]).toBe("IND");
});

it("counts officeholders for the state on days surely in office, row by row", async () => {
  await given([
    ["Barack Obama", "X", "2012-05-05"],
    ["Barack Obama", "X", "2019-05-05"],
  ]);
  await nameByWorld(engine, file, placedIn([]));
  expect(await sides()).toEqual([
    ["United States", "X"],
    ["Barack Obama", "X"],
  ]);
});

it("makes no pair with all who fought in a conflict, and leaves one group's name with a comma alone", async () => {
  await given([
    ["Government of Serbia (Yugoslavia)", "Croatian irregulars, Republic of Croatia", "1991-07-09"],
    ["Government of Suriname", "Military faction (forces of A, B)", "1987-01-01"],
  ]);
  await engine.run("update event set dataset = 'UCDP/PRIO armed conflict'");
  await nameByWorld(engine, file, placedIn([]));
  expect(await sides()).toEqual([
    ["Serbia", null],
    ["Suriname", "Military faction (forces of A, B)"],
  ]);
  await given([["AUC", "ELN, FARC", "2001-01-01"]]);
  await nameByWorld(engine, file, placedIn([]));
  expect(await sides()).toContainEqual(["AUC", "ELN, FARC"]);
});

it("makes no act of an actor after its last day, and tells the line", async () => {
  await given([
    ["TAL", "IRA", "2021-08-14"],
    ["TAL", "IRA", "2021-08-15"],
    ["IRA", "PAK", "2022-02-02"],
  ]);
  const problems = await setEndedApart(engine, file, [{ id: "IRA", name: "Islamic Republic", until: "2021-08-14" }]);
  expect(await sides()).toEqual([
    ["TAL", "IRA"],
    ["TAL", null],
    [null, "PAK"],
  ]);
  expect(problems.map(({ code, at, says }) => [code, at.map(({ line }) => line), says.slice(0, 22)])).toEqual([
    ["data/after-end", [3, 4], "2 rows name Islamic Re"],
  ]);
});

it("makes no actor of the unidentified, nor of what the case says is none, while names of actors.yaml stand", async () => {
  await given([
    ["Unidentified Armed Group (Chad)", "Military Forces of Chad (2021-)", "2022-01-01"],
    ["Users of the road", "Residents", "2022-01-01"],
    ["Residents", "Protesters (Chad)", "2022-01-01"],
  ]);
  await nameByWorld(engine, file, placedIn([], ["Users of *", "residents"]));
  expect(await sides()).toEqual([
    [null, "Chad"],
    [null, null],
    [null, "Protesters (Chad)"],
  ]);
  const named = await engine.rows<{ name: string }>("select actor_name as name from event order by line");
  expect(named.map(({ name }) => name)).toEqual(["Unidentified Armed Group (Chad)", "Users of the road", "Residents"]);
  await engine.run("delete from event");
  await given([["Residents", "X", "2022-01-01"]]);
  await nameByWorld(engine, file, placedIn([{ id: "Residents", kind: "group", name: "Residents" }], ["Residents"]));
  expect(await sides()).toEqual([["Residents", "X"]]);
});
