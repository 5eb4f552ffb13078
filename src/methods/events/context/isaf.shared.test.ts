import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { describeShared, shared } from "../../../../test/helpers/shared.js";
import { readGazetteer } from "../../../formats/gazetteer.js";
import { loadSyntax, readSentences } from "../../syntax/syntax.js";
import { placeKey } from "./gazetteer.js";
import { findPlaces } from "./places.js";
import { type Quantity, readQuantities } from "./quantities.js";
import { placeOfStory, tallyAtLeast } from "./tally.js";

interface Release {
  readonly text: string;
  readonly gold: {
    readonly event_type: readonly string[];
    readonly province: readonly string[];
    readonly min_killed: number;
    readonly min_captured: number;
  };
}

const same: Readonly<Record<string, string>> = {
  paktia: "paktya",
  oruzgan: "uruzgan",
  khowst: "khost",
  ghowr: "ghor",
  "sar e pol": "sar e pul",
  bamyan: "bamiyan",
  "maidan wardak": "wardak",
};
const province = (name: string) => same[placeKey(name)] ?? placeKey(name);
const enemy =
  /^(?:insurgent|militant|fighter|leader|commander|sub-commander|facilitator|individual|suspect|man|male|gunman|taliban|enemy|member|subordinate|associate|emplacer|attacker|other|one|terrorist|bomber|person|combatant|people|guard|operative|detainee|kidnapper|him|\d+|two|three|four|five|six|seven|several)$/u;
const isEnemy = ({ noun, of }: Quantity) =>
  (enemy.test(noun) || /(?:^| )[A-Z][a-z]+$/u.test(of)) && !/civilian|soldier|u\.?s\.|coalition|afghanistan|afghan (?!and)/iu.test(of);

/** What kind of operation it was, by what it counts and the words about it. */
function eventType(text: string, killed: number, captured: number): string {
  if (/\bair ?strikes?\b|precision strike|close air support|air weapons team/iu.test(text) && killed > 0 && captured === 0)
    return "airstrike";
  if (killed > 0 && captured > 0) return "captureandkill";
  if (killed > 0) return "insurgentskilled";
  return /civilians? (?:was|were) (?:killed|injured)|killed .{0,20}civilians/iu.test(text) && captured === 0
    ? "civiliancasualty"
    : "detention";
}

describeShared("press releases of ISAF against their expert coding", () => {
  test("province in nine of ten, whether anybody was killed or captured in nine of ten, how many in seven", () => {
    const syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../../syntax/weights.bin", import.meta.url))));
    const gazetteer = readGazetteer();
    const releases: Release[] = gunzipSync(readFileSync(shared("data/texts/isaf/isaf_dev.jsonl.gz")))
      .toString()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const right = { province: 0, killed: 0, captured: 0, type: 0 };
    const found = { killed: [0, 0, 0], captured: [0, 0, 0] };
    for (const { text, gold } of releases) {
      const sentences = readSentences(text, syntax);
      const quantities = sentences.map(readQuantities);
      const place = placeOfStory(findPlaces(sentences, gazetteer, { states: ["AFG"] }), quantities);
      const killed = tallyAtLeast(quantities, "killed", isEnemy);
      const captured = tallyAtLeast(quantities, "captured", isEnemy);
      if (gold.province.some((name) => name === "" || province(name) === province(place?.admin1 ?? ""))) right.province++;
      if (killed === gold.min_killed) right.killed++;
      if (captured === gold.min_captured) right.captured++;
      if (gold.event_type.includes(eventType(text, killed, captured))) right.type++;
      for (const [key, made, said] of [
        ["killed", killed, gold.min_killed],
        ["captured", captured, gold.min_captured],
      ] as const) {
        found[key][0] = (found[key][0] ?? 0) + Number(made > 0 && said > 0);
        found[key][1] = (found[key][1] ?? 0) + Number(made > 0);
        found[key][2] = (found[key][2] ?? 0) + Number(said > 0);
      }
    }
    const share = (part: number | undefined, whole: number | undefined) => (part ?? 0) / (whole ?? 1);
    const figures = {
      province: share(right.province, releases.length),
      type: share(right.type, releases.length),
      killed: {
        exact: share(right.killed, releases.length),
        precision: share(found.killed[0], found.killed[1]),
        recall: share(found.killed[0], found.killed[2]),
      },
      captured: {
        exact: share(right.captured, releases.length),
        precision: share(found.captured[0], found.captured[1]),
        recall: share(found.captured[0], found.captured[2]),
      },
    };
    if (process.env["FIGURES"]) console.log(JSON.stringify(figures));
    expect(figures.province).toBeGreaterThan(0.9);
    expect(figures.type).toBeGreaterThan(0.8);
    expect(figures.killed.exact).toBeGreaterThan(0.8);
    expect(figures.captured.exact).toBeGreaterThan(0.7);
    for (const { precision, recall } of [figures.killed, figures.captured]) {
      expect(precision).toBeGreaterThan(0.9);
      expect(recall).toBeGreaterThan(0.85);
    }
  });
});
