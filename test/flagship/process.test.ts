import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { loadCase } from "../../src/case/load.js";

const folder = fileURLToPath(new URL("../../examples/afghanistan-pakistan/", import.meta.url));
const parts: Record<string, string>[] = parse(readFileSync(`${folder}events/process.csv`), { columns: true });
const report = readFileSync(`${folder}report.md`, "utf8");
const { says } = await loadCase(folder);

type Part = (typeof parts)[number];
const rounds = (of: (part: Part) => boolean) => new Set(parts.filter(of).map((each) => each["round"])).size;
const day = (part: Part) => part["start"] ?? "";
const early = (part: Part) => day(part) < "2018-07";
const middle = (part: Part) => day(part) >= "2018-07" && day(part) <= "2020-02-29";
const late = (part: Part) => day(part) >= "2021-08-15";
const is =
  (actor: string, ...roles: string[]) =>
  (part: Part) =>
    part["actor"] === actor && (!roles.length || roles.includes(part["role"] ?? ""));
const both =
  (...all: ((part: Part) => boolean)[]) =>
  (part: Part) =>
    all.every((each) => each(part));

/** Each number of the section, counted again from the lines of the file, without a query. */
const counted: Record<string, number> = {
  "process-rounds": rounds(() => true),
  "process-parts": parts.length,
  "process-sourced": parts.filter((each) => each["source"] !== "").length,
  "process-untold": rounds(() => true) - rounds((part) => part["source"] !== ""),
  "process-early": rounds(early),
  "process-early-pakistan": rounds(both(early, is("PAK"))),
  "process-early-hosted": rounds(both(early, is("PAK", "hosted", "convened"))),
  "process-early-taliban": rounds(both(early, is("TAL", "stayed away", "left out"))),
  "process-middle": rounds(middle),
  "process-middle-kabul": rounds(both(middle, is("IRA", "left out"))),
  "process-middle-hosted": rounds(both(middle, is("PAK", "hosted", "convened"))),
  "process-late": rounds(late),
  "process-late-pakistan": rounds(both(late, is("PAK"))),
  "process-late-hosted": rounds(both(late, is("PAK", "hosted", "convened"))),
  "process-late-taliban": rounds(both(late, is("TAL", "stayed away", "left out"))),
  "process-qatar": rounds(is("QAT", "hosted")),
  "process-mediated": rounds(is("PAK", "mediated")),
  "process-mediated-told": rounds(both(is("PAK", "mediated"), (part) => part["source"] !== "")),
  "process-ttp": rounds(is("TAL", "mediated")),
  "process-india": rounds(is("IND")),
  "process-blamed": rounds(is("PAK", "blamed")),
  "process-placed": parts.filter((each) => each["passage"] !== "").length,
};

test("every number of the rounds in the report is what the rows give, counted another way", () => {
  const printed = [...report.matchAll(/\[(\d+)\]\(figure:(process-[a-z-]+)\)/gu)].map(
    ([, number, id]) => [id ?? "", Number(number)] as const,
  );
  expect(printed.length).toBeGreaterThan(18);
  expect(printed.filter(([id, number]) => counted[id] !== number)).toEqual([]);
  const figures = says.figures.figures.filter(({ id }) => id.startsWith("process-")).map(({ id }) => id);
  expect(figures.filter((id) => id !== "process-roles" && id !== "process-told").sort()).toEqual(Object.keys(counted).sort());
  expect(figures.filter((id) => !report.includes(`(figure:${id})`))).toEqual([]);
});

test("each part is of a known actor, in one round at a time, and told by a source of the case or by nobody", () => {
  const actors = new Set(says.actors.actors.map(({ id }) => id));
  const listed = says.sources.sources.flatMap(({ records = [] }) => records.map(({ id }) => id));
  const sources = new Set([...listed, "doha-2020", "truce-2021", "truce-2022", "pax", "state-visits", ""]);
  expect(parts.filter((each) => !actors.has(each["actor"] ?? "") || !sources.has(each["source"] ?? ""))).toEqual([]);
  const once = parts.map((each) => [each["round"], each["actor"], each["role"]].join("|"));
  expect(new Set(once).size).toBe(once.length);
  for (const round of new Set(parts.map((each) => each["round"]))) {
    const of = parts.filter((each) => each["round"] === round);
    expect(new Set(of.map((each) => `${each["start"]} ${each["stop"]}`)).size, round).toBe(1);
    const missing = of.filter((each) => ["left out", "stayed away"].includes(each["role"] ?? "")).map((each) => each["actor"]);
    expect(
      of.filter((each) => missing.includes(each["actor"]) && ["hosted", "took part"].includes(each["role"] ?? "")),
      round,
    ).toEqual([]);
  }
});

test("every number on refugees is what the rows of UNHCR give", () => {
  const rows: Record<string, string>[] = parse(readFileSync(`${folder}events/refugees.csv`), { columns: true });
  const at = (measure: string, year: string) =>
    Number(rows.find((each) => each["measure"]?.startsWith(measure) && each["until"] === `${year}-12-31`)?.["value"]);
  const of: Record<string, number> = {
    ...Object.fromEntries(["2021", "2023", "2024"].map((year) => [`refugees-${year}`, at("Afghan refugees", year)])),
    ...Object.fromEntries(["2016", "2021", "2023", "2024", "2025"].map((year) => [`returns-${year}`, at("returns", year)])),
    "refugees-fall": at("Afghan refugees", "2023") - at("Afghan refugees", "2024"),
  };
  const printed = [...report.matchAll(/\[([\d,]+)\]\(figure:((?:refugees|returns)-[a-z0-9]+)\)/gu)];
  expect(new Set(printed.map((each) => each[2])).size).toBe(9);
  const returns = rows.filter((each) => each["measure"]?.startsWith("returns") && (each["until"] ?? "") < "2025");
  expect(Math.max(...returns.map((each) => Number(each["value"])))).toBe(of["returns-2016"]);
  expect(printed.filter(([, number, id]) => of[id ?? ""] !== Number(number?.replaceAll(",", "")))).toEqual([]);
  expect(Math.max(...rows.filter((each) => each["measure"]?.startsWith("Afghan")).map((each) => Number(each["value"])))).toBe(
    of["refugees-2023"],
  );
  expect((of["returns-2024"] ?? 0) * 3).toBeLessThan(of["refugees-fall"] ?? 0);
});
