import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { readBibliography } from "../../src/formats/bibliography/bibliography.js";
import { codingLineSchema } from "../../src/methods/coding/log/act-schema.js";
import { matchQuote, quotable } from "../../src/methods/text/match-quote.js";
import { describeShared, shared } from "../helpers/shared.js";
import { between } from "./happened.js";

const folder = fileURLToPath(new URL("../../examples/afghanistan-pakistan/", import.meta.url));
const file = (path: string) => readFileSync(folder + path, "utf8");
type Line = Record<string, string>;
const table = (path: string): Line[] => parse(readFileSync(path), { columns: true, bom: true });
const own = (name: string) => table(`${folder}events/${name}.csv`);
const theirs = (path: string) => table(shared(`data/${path}`));
const sum = (lines: readonly Line[], column: string) => lines.reduce((total, line) => total + Number(line[column]), 0);

const notes = readdirSync(`${folder}sources`).filter((name) => name.endsWith(".md"));
const noteText = new Map(notes.map((name) => [name.slice(0, -3), file(`sources/${name}`)]));
const standsIn = (source: string, quote: string) => matchQuote(quotable(noteText.get(source) ?? ""), quote) !== undefined;
const report = file("report.md");
const links = [...report.matchAll(/\]\((figure|claim|source):([^\s)]+)(?:\s+"([^"]*)")?\)/g)].map(([, kind, ref, quote]) => ({
  kind,
  ref: ref ?? "",
  quote,
}));

describe("the folder", () => {
  test("every YAML file is what the case format allows, with nothing to warn of", async () => {
    const { problems, says } = await loadCase(folder);
    expect(problems).toEqual([]);
    expect(says.claims.claims.filter((each) => /^k\d\d$/.test(each.id))).toHaveLength(42);
  });

  test("each note says which source it is on, and has 60 to 200 words", () => {
    const words = notes.map((name) => [name, file(`sources/${name}`).split("---\n").slice(2).join("").trim().split(/\s+/).length] as const);
    expect(words.filter(([, count]) => count < 60 || count > 200)).toEqual([]);
    expect(notes.filter((name) => !file(`sources/${name}`).includes(`\nid: ${name.slice(0, -3)}\n`))).toEqual([]);
  });

  test("the bibliography reads whole", () => {
    const { references, problems } = readBibliography(readFileSync(`${folder}sources/references.bib`), "sources/references.bib");
    expect(problems).toEqual([]);
    expect(references.length).toBeGreaterThan(50);
  });
});

describe("the report", () => {
  test("has the length of an article, 4,000 to 6,000 words", () => {
    const read = report.replaceAll(/!?\[([^\]]*)\]\((?:[^()"]|"[^"]*")*\)/g, "$1").replaceAll(/\[@[^\]]*\]/g, "");
    const count = read.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
    expect(count).toBeGreaterThanOrEqual(4000);
    expect(count).toBeLessThanOrEqual(6000);
  });

  test("begins with the answer to its question, in one sentence that fits a headline", () => {
    const [first = ""] = /(?<=## Abstract\n\n).*?(?<=\.)(?= )/u.exec(report) ?? [];
    expect(first).toMatch(/Taliban's return .* war into Pakistan/u);
    expect(first).toContain("(claim:a01)");
    expect(first.replaceAll(/\]\([^)]*\)|\[/gu, "").length).toBeLessThan(200);
  });

  test("names only figures, claims, sources and references that are there", async () => {
    const { says } = await loadCase(folder);
    const known = {
      figure: new Set(says.figures.figures.map((each) => each.id)),
      claim: new Set(says.claims.claims.map((each) => each.id)),
      source: new Set(noteText.keys()),
    };
    expect(links.length).toBeGreaterThan(150);
    expect(links.filter(({ kind, ref }) => !known[kind as keyof typeof known].has(ref))).toEqual([]);
    const keys = new Set(
      readBibliography(readFileSync(`${folder}sources/references.bib`), "references.bib").references.map((each) => each.id),
    );
    const cited = [...report.matchAll(/@([a-z]\w*)/g)].map((match) => match[1] ?? "");
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((key) => !keys.has(key))).toEqual([]);
    const named = says.claims.claims.flatMap((claim) => claim.evidence.flatMap((each) => each.reference ?? []));
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  test("quotes words that stand in its notes", async () => {
    expect(links.filter(({ kind, ref, quote }) => kind === "source" && !(quote && standsIn(ref, quote)))).toEqual([]);
    const { says } = await loadCase(folder);
    const evidence = [...says.claims.claims, ...says.commitments.commitments].flatMap(({ id, evidence }) =>
      evidence.map((each) => ({ id, ...each })),
    );
    expect(evidence.filter(({ source, quote }) => quote && !standsIn(source ?? "", quote))).toEqual([]);
  });

  test("no figure of the case goes unused but those for looking further", async () => {
    const { says } = await loadCase(folder);
    const used = new Set(links.filter(({ kind }) => kind === "figure").map(({ ref }) => ref));
    expect(says.figures.figures.filter(({ id }) => !used.has(id)).length).toBeLessThan(says.figures.figures.length / 3);
  });
});

describe("the codings", () => {
  const linesOf = (coder: string) =>
    file(`judgements/codings/${coder}.jsonl`)
      .trim()
      .split("\n")
      .map((line) => codingLineSchema.parse(JSON.parse(line)));
  const lines = linesOf("first-reader");

  test("are forty or more, with statements of all four kinds", () => {
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(new Set(lines.map((each) => each.id)).size).toBe(lines.length);
    expect([...new Set(lines.flatMap((each) => each.statement?.status ?? []))].sort()).toEqual([
      "asserted",
      "demanded",
      "denied",
      "expected",
    ]);
  });

  test("use categories of the codebook and words of the notes, in all three passes", async () => {
    const { says } = await loadCase(folder);
    const categories = new Set(says.codebook.categories.map((each) => each.id));
    const all = [...lines, ...linesOf("second-reader"), ...linesOf("model-other-session")];
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
    expect(all.filter(({ category }) => category && !categories.has(category))).toEqual([]);
    expect(all.filter(({ source, exact }) => !standsIn(source, exact))).toEqual([]);
  });
});

describeShared("the figures agree with the reference answers", () => {
  const reference = JSON.parse(readFileSync(shared("data/reference/reference.json"), "utf8"));

  test("deaths by country and year", () => {
    for (const [iso, name] of [
      ["PAK", "pakistan"],
      ["AFG", "afghanistan"],
      ["IRN", "iran"],
    ] as const) {
      const expected = theirs(`reference/${name}_country_year_v25_1.csv`);
      const found = own("ucdp-country-year").filter((line) => line["country"] === iso);
      expect(found).toHaveLength(expected.length);
      for (const [index, line] of expected.entries()) {
        const total = "cumulative_total_deaths_in_orgvio";
        expect(found[index]).toMatchObject({
          year: `${line["year_cy"]}-01-01`,
          best: line[`${total}_best_cy`],
          low: line[`${total}_low_cy`],
          high: line[`${total}_high_cy`],
        });
        if (iso === "IRN") continue;
        const types = own("ucdp-country-year-types").filter(
          (each) => each["country"] === iso && each["year"] === `${line["year_cy"]}-01-01`,
        );
        expect(sum(types, "best")).toBe(Number(line[`${total}_best_cy`]));
      }
    }
  });

  test("deaths by month, and their change at the fall of Kabul", () => {
    const expected = theirs("reference/pak_afg_month_deaths_ged_v25_1.csv");
    for (const [iso, name] of [
      ["PAK", "Pakistan"],
      ["AFG", "Afghanistan"],
    ] as const) {
      const found = own("ucdp-month").filter((line) => line["country"] === iso);
      expect(found.map((line) => [line["month"], line["best"]])).toEqual(expected.map((line) => [line["month"], line[name]]));
      for (const months of [12, 24, 36]) {
        const { before, after, ratio } = reference[`v25_1_monthly_${name}`][`before_after_${months}m`];
        const mean = (span: string) => {
          const [from = "", to = ""] = span.split("..");
          const within = found.filter((line) => (line["month"] ?? "") >= from && (line["month"] ?? "") <= to);
          expect(within).toHaveLength(months);
          return sum(within, "best") / months;
        };
        expect(mean(after) / mean(before)).toBeCloseTo(ratio, 3);
      }
    }
  });

  test("battle deaths by pair of foes", () => {
    const expected = theirs("reference/brd_dyads_pak_afg_v24_1.csv");
    const found = own("ucdp-battle-deaths");
    const key = (side_a = "", side_b = "", year = "", best = "", low = "", high = "") =>
      [side_a, side_b, year.slice(0, 4), low, best, high].join(" ");
    expect(found.map((l) => key(l["side_a"], l["side_b"], l["since"], l["best"], l["low"], l["high"])).sort()).toEqual(
      expected.map((l) => key(l["side_a"], l["side_b"], l["year"], l["bd_best"], l["bd_low"], l["bd_high"])).sort(),
    );
    for (const [year, best] of Object.entries(reference.brd_ttp)) {
      const line = found.find((each) => each["side_b"] === "TTP" && each["since"] === `${year}-01-01`);
      expect(Number(line?.["best"])).toBe(best);
    }
  });

  test("events with the TTP around the day", () => {
    const events = own("ucdp-ged-pakistan").filter((line) => [line["side_a"], line["side_b"]].includes("TTP"));
    for (const window of [reference.event_level_windows_ttp.before_same_length, reference.event_level_windows_ttp.after]) {
      const within = events.filter(between(window.start, window.end));
      expect([within.length, sum(within, "best")]).toEqual([window.events, window.best]);
    }
  });

  test("every event of Pakistan since 2010, and of India and Pakistan on the Indian side, without headlines and descriptions", () => {
    const gz = (path: string): Line[] => parse(gunzipSync(readFileSync(shared(path))), { columns: true, bom: true });
    const kept = (line: Line) =>
      ["id", "type_of_violence", "side_a", "side_b", "low", "best", "high"].map((column) => line[column]).join("|") +
      `|${line["date_start"]?.slice(0, 10)}|${line["date_end"]?.slice(0, 10)}`;
    const since = (line: Line) => (line["date_start"] ?? "") >= "2010";
    const all = gz("data/ucdp/ged_pakistan_1989_2021_v22_1.csv.gz").filter(since);
    expect(own("ucdp-ged-pakistan").map(kept).sort()).toEqual(all.map(kept).sort());
    const across = gz("afpak/ged_india_v25_1_facts.csv.gz").filter(
      (line) => since(line) && line["side_b"] === "Government of Pakistan" && line["preliminary"] !== "True",
    );
    expect(own("ucdp-ged-india-pakistan").map(kept).sort()).toEqual(across.map(kept).sort());
    for (const name of ["ucdp-ged-pakistan", "ucdp-ged-india-pakistan", "ucdp-candidate"])
      expect(Object.keys(own(name)[0] ?? {}).filter((column) => /headline|article|original|description|notes/u.test(column))).toEqual([]);
    const months = theirs("reference/pak_month_total_ged_v22_1.csv").filter((line) => (line["month"] ?? "") >= "2010");
    expect(months.length).toBeGreaterThan(140);
    const ours = own("ucdp-ged-pakistan");
    for (const { month = "", events, best } of months) {
      const within = ours.filter((line) => line["date_start"]?.startsWith(month));
      expect([month, within.length, sum(within, "best")]).toEqual([month, Number(events), Number(best)]);
    }
  });

  test("counts of the monitors, wherever the reference has them", () => {
    const found = own("monitors").map((line) => [line["start"], line["stop"], line["place"]?.slice(0, 2), Number(line["value"])].join(" "));
    const [kp, balochistan] = [/_KP$/, /_Balochistan$/];
    const skipped = /pct_change_attacks_vs_2022|pct_change_violence|arrested|militants_killed|injuries/;
    const expected = theirs("pakistan_counts/attack_counts.csv")
      .filter((line) => !skipped.test(line["metric"] ?? "") && line["period_start"] !== "2023-11-01")
      .map((line) => {
        const place = kp.test(line["metric"] ?? "") ? "Kh" : balochistan.test(line["metric"] ?? "") ? "Ba" : "Pa";
        return [line["period_start"], line["period_end"], place, Number(line["value"])].join(" ");
      });
    expect(expected.length).toBeGreaterThan(25);
    expect(expected.filter((each) => !found.includes(each))).toEqual([]);
  });

  test("Afghans in other countries, and what UCDP counts of the two states before a release is whole", () => {
    const gz = (path: string): Line[] => parse(gunzipSync(readFileSync(shared(`afpak/${path}`))), { columns: true, bom: true });
    const people = gz("unhcr_population.csv.gz").filter((line) => line["coo_iso"] === "AFG");
    const counted = {
      "Afghan refugees": "refugees",
      "Afghan asylum seekers": "asylum_seekers",
      "other Afghans of concern": "ooc",
      "returns of Afghan refugees": "returned_refugees",
    };
    for (const line of own("refugees")) {
      const column = Object.entries(counted).find(([measure]) => line["measure"]?.startsWith(measure))?.[1] ?? "";
      const [theirs] = people.filter((each) => each["year"]?.startsWith(line["until"]?.slice(0, 4) ?? "") && each["coa_iso"] === "PAK");
      expect([line["until"], column, Number(line["value"])]).toEqual([line["until"], column, Number(theirs?.[column] || 0)]);
    }
    const hosts = own("hosts");
    expect(hosts.length).toBeGreaterThan(90);
    for (const line of hosts) {
      const year = line["day"]?.slice(0, 4) ?? "";
      const [theirs, ...others] = people.filter((each) => each["year"]?.startsWith(year) && each["coa_iso"] === line["host"]);
      expect(others).toEqual([]);
      expect(Number(line["value"])).toBe(Number(theirs?.[line["measure"] === "Afghan refugees" ? "refugees" : "asylum_seekers"]));
    }
    const later = [gz("ged_candidate_2025_slim.csv.gz"), gz("ged_candidate_v26_0_2_facts.csv.gz")].map((lines) =>
      lines.filter((line) => line["conflict_name"] === "Afghanistan - Pakistan"),
    );
    const found = ["25.0.12", "26.0.2"].map((release) => own("ucdp-candidate").filter((line) => line["release"] === release));
    const states = found.map((lines) => lines.filter((line) => line["side_a"] === "Government of Afghanistan"));
    expect(states.map((lines) => [lines.length, sum(lines, "best")])).toEqual(later.map((lines) => [lines.length, sum(lines, "best")]));
    // What Pakistan fights on Afghan ground against others than its rulers.
    expect(found.flat().filter((line) => line["side_a"] === "Government of Pakistan" && line["country"] !== "AFG")).toEqual([]);
  });

  test("first partners in trade, as the World Factbook lists them", () => {
    const entries = {
      AFG: "af",
      CHN: "ch",
      IND: "in",
      IRN: "ir",
      KGZ: "kg",
      KAZ: "kz",
      PAK: "pk",
      RUS: "rs",
      TJK: "ti",
      TKM: "tx",
      USA: "us",
      UZB: "uz",
    };
    for (const [iso, name] of Object.entries(entries)) {
      const { Economy: economy } = JSON.parse(readFileSync(shared(`data/factbook/${name}.json`), "utf8"));
      for (const flow of ["Exports", "Imports"]) {
        const found = own("trade").filter((line) => line["entry"] === iso && line["measure"] === `${flow.toLowerCase()} by partner`);
        const [year] = found.map((line) => line["since"]?.slice(0, 4));
        expect(`${found.map((line) => `${line["partner"]} ${line["value"]}%`).join(", ")} (${year})`).toBe(
          economy[`${flow} - partners`].text,
        );
      }
    }
  });

  test("visits, and the border", () => {
    const visits = theirs("us_diplomatic_travel/us_diplomatic_travel_1989_2026.csv").filter(
      (line) => line["country_id"] === "pakistan" && (line["start_date"] ?? "") >= "2001",
    );
    for (const [kind, measure] of [
      ["us_travel_abroad", "trips to Pakistan"],
      ["foreign_visit_to_us", "visits to the United States"],
    ] as const) {
      const found = own("visits").filter((line) => line["measure"] === measure);
      for (const line of found) {
        const within = visits.filter(
          (each) =>
            each["kind"] === kind &&
            (each["start_date"] ?? "") >= (line["start"] ?? "") &&
            (each["start_date"] ?? "") <= (line["stop"] ?? ""),
        );
        expect(Number(line["value"])).toBe(within.length);
      }
    }
    const lengths = theirs("factbook/land_borders_km.csv")
      .map((line) => Object.values(line))
      .filter((cells) => cells.includes("Pakistan") && cells.includes("Afghanistan"));
    expect(lengths).toHaveLength(2);
    expect(own("border").map((line) => Number(line["km"]))).toEqual(lengths.map((cells) => Number(cells.at(-1))));
  });

  test("the count of the account's citations and numbers", () => {
    const { counts } = JSON.parse(readFileSync(shared("paper/audit.json"), "utf8"));
    const found = Object.fromEntries(own("audit").map((line) => [line["measure"], Number(line["value"])]));
    expect(found).toMatchObject({
      citations: counts.citationOccurrences,
      "citations without an entry": counts.citationsUnresolved,
      references: counts.references,
      "references never cited": counts.referencesNeverCited,
      numbers: counts.numbersListed,
      "numbers without a citation": counts.numbersUncited,
    });
  });
});

describeShared("what the account says has its row in the case", () => {
  const paper = (name: string) => JSON.parse(readFileSync(shared(`paper/${name}.json`), "utf8"));

  test("each claim, and each relation with the claim that holds it and says it of the same two", async () => {
    const claims = new Map((await loadCase(folder)).says.claims.claims.map((each) => [each.id, each]));
    expect(paper("claims").claims.filter(({ id }: { id: string }) => !claims.has(id))).toEqual([]);
    const found = own("relations");
    const relations: { id: string; citations: string[] }[] = paper("relations").relations;
    expect(found.map((line) => line["relation"])).toEqual(relations.map(({ id }) => id));
    // Supplies for the alliance are held by the claim on the American exit and supply.
    const alike: Record<string, string> = { NATO: "USA" };
    const wrong = found.filter((line) => {
      const held = claims.get(line["claim"] ?? "");
      const named = new Set<string>([...(held?.actors ?? []), ...Object.values(held?.tie ?? {})]);
      return ![line["actor"] ?? "", line["target"] ?? ""].every((side) => named.has(side) || named.has(alike[side] ?? side));
    });
    expect(wrong.map((line) => [line["relation"], line["claim"]])).toEqual([]);
  });
});

describeShared("no sentence of the account is in the case", () => {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[’']/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string, length = 8) => {
    const all = words(text);
    return all.slice(0, Math.max(0, all.length - length + 1)).map((_, index) => all.slice(index, index + length).join(" "));
  };

  test("no eight words in a row, titles of works excepted", () => {
    const paper = readFileSync(shared("paper/paper.txt"), "utf8");
    const [body = ""] = paper.split(/\nReferences\n/);
    expect(body.length).toBeGreaterThan(30_000);
    const forbidden = new Set(runs(body));
    const files = [
      ...["README.md", "report.md", "case.yaml", "actors.yaml", "codebook.yaml", "judgements/claims.yaml", "judgements/commitments.yaml"],
      ...[
        "judgements/figures.yaml",
        "judgements/codings/first-reader.jsonl",
        "events/chronicle.csv",
        "events/monitors.csv",
        "events/speeches.csv",
      ],
      ...notes.map((name) => `sources/${name}`),
    ];
    expect(
      files.flatMap((path) =>
        runs(file(path))
          .filter((run) => forbidden.has(run))
          .map((run) => `${path}: ${run}`),
      ),
    ).toEqual([]);
  });
});
