import { describe, expect, it } from "vitest";
import { rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import { capabilitiesOf, placesOf, stationedBy, stationedIn, watchedSlices } from "./given.js";

const slice = (id: string, since: string, until: string) => rowOf("slice", { id, since, until });
const year = slice("2021", "2021-01-01", "2021-12-31");

describe("what the case gives of complexes", () => {
  const counted = (actor: string, kind: Row<"counts_as">["kind"], territory: string | null) =>
    rowOf("counts_as", { name: actor, actor, kind, territory });
  const powersOf = (region: readonly string[], outside: readonly string[] = []) => {
    const kinds = [
      ["PAK", "state"],
      ["IRN", "state"],
      ["USA", "state"],
      ["CHN", "state"],
      ["AQ", "group"],
      ["NATO", "organisation"],
    ] as const;
    const actors = ["PAK", ...outside].map((id) => rowOf("actor", { id, outside: outside.includes(id) }));
    const places = placesOf(
      kinds.map(([id, kind]) => counted(id, kind, id.length === 3 ? id : null)),
      actors,
      new Set(region),
    );
    return [...places].filter(([, each]) => each.isPower).map(([id]) => id);
  };

  it("takes great powers beyond the region as powers from outside, no neighbour and no armed group", () => {
    expect(powersOf(["PAK", "AFG"])).toEqual(["USA", "CHN"]);
    expect(powersOf(["PAK", "CHN"])).toEqual(["USA"]);
    expect(powersOf([])).toEqual([]);
    expect(powersOf(["PAK"], ["IRN", "AQ", "NATO"])).toEqual(["IRN", "USA", "CHN", "NATO"]);
  });

  it("knows where an actor of actors.yaml belongs that texts alone name", () => {
    const actors = [
      rowOf("actor", { id: "RWA", kind: "state", country: "RWA" }),
      rowOf("actor", { id: "M23", kind: "group", country: "COD" }),
      rowOf("actor", { id: "KEN", kind: "state", country: "KEN" }),
    ];
    const places = placesOf([counted("RWA", "state", "RWA")], actors, new Set(["RWA", "COD"]), ["RWA", "M23", "somebody"]);
    expect([...places].map(([id, { kind, territory }]) => [id, kind, territory])).toEqual([
      ["RWA", "state", "RWA"],
      ["M23", "group", "COD"],
    ]);
  });

  it("takes capabilities of the last year of a slice that has any", () => {
    const tally = (place: string, since: string, value: number, measure = "CINC") => rowOf("tally", { place, since, value, measure });
    const found = capabilitiesOf(
      [
        tally("PAK", "2020-01-01", 0.012),
        tally("IND", "2020-01-01", 0.08),
        tally("PAK", "2019-01-01", 0.5),
        tally("AFG", "2020-01-01", 3, "deaths"),
      ],
      [slice("2020", "2020-01-01", "2020-12-31"), year, slice("before", "2010-01-01", "2021-08-14")],
    );
    expect([...(found.get("2020")?.of ?? [])]).toEqual([
      ["PAK", 0.012],
      ["IND", 0.08],
    ]);
    expect([found.get("2021"), found.get("before")?.year]).toEqual([undefined, 2020]);
  });

  it("counts days of bases and troops by facts that acts and claims give, and none twice", () => {
    const codes = [rowOf("act_code", { word: "stations troops in", role: "stationing" })];
    const ties = [
      rowOf("tie", { actor: "USA", act: "Stations troops in", target: "AFG", since: "2001-10-07", until: "2021-08-30" }),
      rowOf("tie", { actor: "USA", act: "helps", target: "PAK", since: "2001-10-07" }),
    ];
    const facts = stationedBy([{ power: "USA", on: "AFG", since: "2021-03-01", until: "2021-08-01" }], ties, codes);
    expect([...stationedIn(facts, year)].map(([key, share]) => [key, Number(share.toFixed(4))])).toEqual([
      ["USA\u0000AFG", Number((242 / 365).toFixed(4))],
    ]);
    expect(stationedIn(facts, slice("2022", "2022-01-01", "2022-12-31")).get("USA\u0000AFG")).toBe(0);
    expect(stationedIn([{ power: "USA", on: "AFG", since: null, until: null }], year).size).toBe(0);
  });

  it("says violence is watched only where a set that counts deaths covers nearly the whole slice", () => {
    const held = (dataset: string, covered: number) => rowOf("slice_dataset", { slice: "2021", dataset, covered, counts: true });
    const coverage = [rowOf("coverage", { dataset: "UCDP GED", deaths: true }), rowOf("coverage", { dataset: "ICEWS", deaths: false })];
    expect([...watchedSlices([held("UCDP GED", 1)], coverage)]).toEqual(["2021"]);
    expect([...watchedSlices([held("UCDP GED", 0.5), held("ICEWS", 1)], coverage)]).toEqual([]);
  });
});
