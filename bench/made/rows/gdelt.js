// GDELT 2.0-shaped rows, 61 columns, some 394 bytes each: the same rows for the same seed.
import { closeSync, openSync, writeSync } from "node:fs";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { codesOf } from "../../../dist/domain/world/country.js";

const few = ["PAK", "PAKGOV", "PAKMIL", "AFG", "AFGGOV", "AFGREB", "USA", "USAMIL", "IND", "CHN", "IRN", "TAL", "GOV", "REB", "", ""];
const codes = [
  "010",
  "020",
  "036",
  "040",
  "042",
  "043",
  "051",
  "057",
  "071",
  "084",
  "111",
  "112",
  "1124",
  "120",
  "138",
  "141",
  "173",
  "180",
  "190",
  "193",
  "195",
];
const region = ["PK", "AF", "US", "IN", "CH", "IR", "RS", "UK", "TI", "UZ", ""];

const bodies = ["", "GOV", "MIL", "REB", "OPP", "COP", "BUS", "MED", "INS", "LAB", "REL", "CVL", "EDU", "ELI", "PTY"];

/** So many codes as CAMEO makes them: countries first, then those who act in them. */
export function manyParties(count) {
  const countries = [...codesOf("iso3").keys()].sort();
  return bodies.flatMap((body) => countries.map((each) => `${each}${body}`)).slice(0, count);
}

/**
 * Writes `count` rows to a file and returns how many bytes they take. The parties are a handful, all alike; or as many as `actors` says, of
 * whom the n-th acts as often as 1/n says, in an order that the seed shuffles: few do most, as in the world. Places are those of one region,
 * or, with `world`, of all countries alike.
 */
export function writeGdelt(path, count, seed = 20210815, { actors, world } = {}) {
  const places = world ? [...codesOf("fips").keys()].filter((code) => code.length === 2).sort() : region;
  const random = xoroshiro128plus(seed);
  const below = (n) => (random.next() >>> 0) % n;
  const pick = (list) => list[below(list.length)];
  const parties = actors ? manyParties(actors) : few;
  for (let at = parties.length - 1; actors && at > 0; at -= 1) {
    const other = below(at + 1);
    [parties[at], parties[other]] = [parties[other], parties[at]];
  }
  const upTo = [];
  for (let at = 0; actors && at < parties.length; at += 1) upTo.push((upTo[at - 1] ?? 0) + 1 / (at + 1));
  const oneOf = () => {
    if (!actors) return pick(parties);
    const drawn = ((random.next() >>> 0) / 2 ** 32) * upTo.at(-1);
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] < drawn) low = middle + 1;
      else high = middle;
    }
    return parties[low];
  };
  const two = (n) => String(n).padStart(2, "0");
  const party = (code) => `${code}\t${code && `ACTOR ${code}`}\t${code.slice(0, 3)}\t\t\t\t\t${code.slice(3)}\t\t`;
  const geo = (code) =>
    code === ""
      ? "0\t\t\t\t\t\t\t"
      : `4\tTown ${below(5000)}, Province ${below(40)}, Country\t${code}\t${code}${two(below(30))}\t${below(99999)}\t${20 + below(200000) / 1e4}\t${50 + below(300000) / 1e4}\t-${below(9e6)}`;
  const file = openSync(path, "w");
  let bytes = 0;
  let lines = [];
  const flush = () => {
    if (lines.length) bytes += writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  };
  for (let row = 0; row < count; row += 1) {
    const [year, month, day] = [2015 + below(10), 1 + below(12), 1 + below(28)];
    const date = `${year}${two(month)}${two(day)}`;
    const code = pick(codes);
    const root = Number(code.slice(0, 2));
    const quad = root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    const place = geo(pick(places));
    lines.push(
      `${410000000 + row}\t${date}\t${date.slice(0, 6)}\t${year}\t${(year + month / 12).toFixed(4)}\t${party(oneOf())}\t${party(oneOf())}\t1\t${code}\t${code.slice(0, 3)}\t${code.slice(0, 2)}\t${quad}\t${(below(200) - 100) / 10}\t${1 + below(40)}\t${1 + below(8)}\t${1 + below(40)}\t${(below(2e9) / 1e8 - 10).toFixed(8)}\t${place}\t${geo(pick(places))}\t${place}\t${date}230000\thttps://news-${below(500)}.example/${year}/${two(month)}/story-${below(1e9)}-of-the-region`,
    );
    if (lines.length === 4096) flush();
  }
  flush();
  closeSync(file);
  return bytes;
}
