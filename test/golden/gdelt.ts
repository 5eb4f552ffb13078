import { codesOf } from "../../src/domain/world/country.js";
import { seededRandom } from "../../src/methods/statistics/random.js";

const codes = "010 036 042 051 061 112 131 141 173 190 193".split(" ");
const bodies = ["", "GOV", "MIL", "COP", "REB", "CVL", "OPP", "BUS"];

/**
 * Rows in the 58 columns of GDELT 1.0, tab by tab without a header, days of October 2023: in one of five a side or the place is of the
 * countries given, in the others nothing is.
 */
export function gdeltRows(n: number, iso3s: readonly string[]): string {
  const random = seededRandom(12);
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const fips = new Map([...codesOf("fips")].map(([code, iso3]) => [iso3, code]));
  const others = [...new Set([...codesOf("iso3")].map(([, iso3]) => iso3))].filter((each) => fips.has(each) && !iso3s.includes(each));
  const rows = Array.from({ length: n }, (_, at) => {
    const isOurs = at % 5 === 0;
    const [one, two, place] = [isOurs ? of(iso3s) : of(others), of(others), isOurs && at % 10 === 0 ? of(iso3s) : of(others)];
    const day = `202310${String(1 + Math.floor(random() * 31)).padStart(2, "0")}`;
    const code = of(codes);
    const root = code.slice(0, 2);
    const quad = Number(root) <= 5 ? 1 : Number(root) <= 9 ? 2 : Number(root) <= 13 ? 3 : 4;
    const [a, b] = [`${one}${of(bodies)}`, `${two}${of(bodies)}`];
    const party = (actor: string) => [actor, actor.slice(0, 3), actor.slice(0, 3), "", "", "", "", actor.slice(3), "", ""];
    const nowhere = ["0", "", "", "", "", "", ""];
    const where = ["1", place, fips.get(place) ?? "", fips.get(place) ?? "", "0", "0", ""];
    const goldstein = quad <= 2 ? "3.4" : "-5.0";
    return [
      ...[String(900_000_000 + at), day, day.slice(0, 6), "2023", "2023.8", ...party(a), ...party(b), "1", code, code, root, String(quad)],
      ...[goldstein, "4", "1", "4", "-2.5", ...nowhere, ...nowhere, ...where, day, `http://example.org/${at}`],
    ].join("\t");
  });
  return `${rows.join("\n")}\n`;
}
