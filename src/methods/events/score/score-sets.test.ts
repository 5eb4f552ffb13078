import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { describeShared, shared } from "../../../../test/helpers/shared.js";
import { loadSyntax, type Syntax } from "../../syntax/syntax.js";
import { type Case, type Score, scoreCases } from "./score-cases.js";
import { codeCases } from "./score-sets.js";
import { spanRoots } from "./span-roots.js";

/** What was reached on 26 November 2026, less a little: no change may fall below. */
const floors: Record<string, Record<string, number>> = {
  cameo_codebook: { exact: 86, root: 117 },
  plover_gsr: { category: 143, pair_category: 97 },
  plv: { pair_root: 690, root_any: 843 },
  conflibert_cameo: { penta_any: 725, penta_first: 698 },
  re3d: { pair_quad: 73 },
  rsw_constructions: { exact: 69 },
};

describeShared("the cases of reference/events", () => {
  const scores = new Map<string, Score>();
  const density = new Map<string, number>();
  beforeAll(() => {
    const syntax: Syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../../syntax/weights.bin", import.meta.url))));
    const names = ["Countries", "International", "MilNonState"];
    const rootsOf = spanRoots(names.map((name) => readFileSync(shared(`data/dictionaries/phoenix/Phoenix.${name}.actors.txt`), "utf8")));
    for (const set of Object.keys(floors)) {
      const cases = readFileSync(shared(`reference/events/cases/${set}.jsonl`), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Case);
      const { predictions, sentences } = codeCases(cases, syntax);
      const score = scoreCases(set, cases, predictions, rootsOf);
      scores.set(set, score);
      density.set(set, (score["events"] ?? 0) / sentences);
    }
    console.log([...scores].map(([set, score]) => `${set} ${JSON.stringify(score)}`).join("\n"));
  });

  test.each(Object.entries(floors))("%s holds its floor", (set, floor) => {
    const score = scores.get(set) ?? {};
    for (const [measure, least] of Object.entries(floor)) expect(score[measure], measure).toBeGreaterThanOrEqual(least);
  });

  test("no more than one and a half events a sentence on plv", () => {
    expect(density.get("plv")).toBeLessThanOrEqual(1.5);
  });

  test("constructions: precision, and nothing forbidden", () => {
    const { pred_ok = 0, events = 1, violated } = scores.get("rsw_constructions") ?? {};
    expect(pred_ok / events).toBeGreaterThanOrEqual(0.88);
    expect(violated).toBe(0);
  });
});
