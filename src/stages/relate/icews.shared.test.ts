import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { cameo } from "../../domain/cameo/cameo.js";
import { iso3 } from "../../domain/world/country.js";
import { countsAs } from "./acts/counts-as.js";

describeShared("a year of ICEWS, names folded by their last brackets, as the reference does", () => {
  it("has the dyads of the reference: as many events, and their mean Goldstein value", () => {
    const rows = gunzipSync(readFileSync(shared("data/icews/icews14/icews14_named.tsv.gz")))
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t").map((each) => each.replaceAll("_", " ")));
    const names = [...new Set(rows.flatMap(([, , source = "", , target = ""]) => [source, target]))];
    const folded = countsAs(
      names.map((name) => ({ name, file: "icews14.tsv", line: 2, coded: 0, organised: 0 })),
      [],
      [],
      () => undefined,
    );
    for (const { name, kind } of folded)
      if (/^(?:Citizen|Protester|Armed Rebel|Militant|Insurgent|Business|Men) \(/u.test(name)) expect(kind, name).toBeNull();
    const actorOf = new Map(names.map((name) => [name, iso3("name", /\(([^()]*)\)$/u.exec(name)?.[1] ?? name)]));
    const goldsteinOf = new Map(cameo.map((each) => [each.name.toLowerCase(), each.goldstein]));
    const sums = new Map<string, { n: number; sum: number }>();
    for (const [, , source = "", relation = "", target = ""] of rows) {
      const dyad = `${actorOf.get(source)}→${actorOf.get(target)}`;
      const held = sums.get(dyad) ?? { n: 0, sum: 0 };
      sums.set(dyad, { n: held.n + 1, sum: held.sum + (goldsteinOf.get(relation.toLowerCase()) ?? Number.NaN) });
    }
    const { dyads } = JSON.parse(readFileSync(shared("data/reference/icews14_dyads.json"), "utf8")) as {
      dyads: Record<string, { n: number; goldstein_mean: number }>;
    };
    expect(Object.keys(dyads).length).toBeGreaterThan(60);
    for (const [dyad, wanted] of Object.entries(dyads)) {
      const [source = "", target = ""] = dyad.split("->");
      const found = sums.get(`${iso3("name", source)}→${iso3("name", target)}`);
      expect(found?.n, dyad).toBe(wanted.n);
      expect((found?.sum ?? Number.NaN) / wanted.n, dyad).toBeCloseTo(wanted.goldstein_mean, 3);
    }
  });
});
