import { mkdir, rm } from "node:fs/promises";
import type { CaseFile, Gathered } from "../../case/case.js";
import { fits } from "../../case/fits.js";
import { inCase } from "../../case/in-case.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage, type Work } from "../../flow/stage.js";
import type { Refused } from "../../formats/events/recognise.js";
import { setContainedAside, setSupersededAside } from "./aside/contained.js";
import { endedOf, setEndedApart } from "./aside/ended.js";
import type { Apart, Reach } from "./aside/reach.js";
import { flaggedRows, tellRepeatsApart } from "./aside/repeats.js";
import { asideOf, tellAside } from "./aside/set-aside.js";
import { cutTogether, type Reached } from "./coverage/cut-together.js";
import { nameSelections, selectionsOf } from "./coverage/selections.js";
import { loadJudged } from "./load-judged.js";
import { allWithin } from "./load-within.js";
import type { Input, Loaded } from "./loaded.js";
import { type Alias, layOut } from "./names/known.js";
import { placedIn } from "./names/world-names.js";
import { flagged, problemsOf } from "./problems.js";

type Mapping = CaseFile["says"]["case"]["events"][number];

/** Reads every file of events/, each known format and those that case.yaml maps, into one table of events and one of tallies. */
export const importEvents = stage({
  name: "import",
  says: "read event data of every known format into events that know their file and line, what they cover, and which of them count",
  reads: ["alias"],
  writes: ["event", "tally", "dataset", "coverage", "rejected"],
  slice: (caseFile) => [
    eventFiles(caseFile).map(({ path, sha256 }) => [path, sha256]),
    caseFile.says.case.events,
    caseFile.says.case.region,
    caseFile.says.case.period,
    caseFile.says.actors.actors.map(({ id, name, kind, country, roles }) => [id, name, kind, country, roles]),
    caseFile.says.actors.nobody,
  ],
  run: async (store, work) => {
    const { engine, scratch } = store;
    await mkdir(scratch, { mode: 0o700 });
    try {
      const named = await layOut(engine, await store.rows<Alias>("select name, actor, since, until from alias"));
      const mappings = work.case.says.case.events;
      const files = eventFiles(work.case);
      const datasets = new Map<string, Row<"dataset">>();
      const reach: Reach = { region: work.case.says.case.region, period: work.case.says.case.period, homes: homesOf(work.case) };
      const placed = placedIn(work.case.says.actors.actors, work.case.says.actors.nobody);
      const ended = endedOf(work.case);
      const unkept = new Map<string, Apart>();
      const covers: Row<"coverage">[] = [];
      const mapped = new Set<string>();
      tellUnmatched(work, mappings, files);
      for (const [index, file] of files.entries()) {
        work.progress(index, files.length, file.path);
        const judged = await loadJudged(engine, inputsOf(work.case, file, mappings, named), { scratch, reach, placed });
        for (const { input, loaded } of judged.found) {
          if ("refused" in loaded) {
            if (!isNote(file.path)) work.problem(refusal(file.path, loaded));
          } else if ("faults" in loaded) {
            const at = mappingPlace(work, mappings, input);
            for (const fault of loaded.faults) {
              const code = fault.kind === "unknown" ? "case/unknown-key" : "data/missing-column";
              work.problem(problem(code, at(fault.ours), fault.says, `Mend the mapping of ${file.path} in case.yaml.`));
            }
          } else {
            for (const each of problemsOf(file.path, loaded)) work.problem(each);
            if (!datasets.has(file.path)) datasets.set(file.path, datasetRow(file, loaded, mappingOf(mappings, file.path)));
            if (input.mapping) mapped.add(file.path);
          }
        }
        if (!datasets.has(file.path)) continue;
        covers.push(...judged.coverage);
        unkept.set(file.path, judged.unkept);
        for (const each of await setEndedApart(engine, file.path, ended)) work.problem(each);
      }
      for (const { file, n, lines } of await tellRepeatsApart(engine, { mapped, selections: selectionsOf(covers) })) {
        work.problem(flagged(file, "duplicate-id", n, lines));
        const row = datasets.get(file);
        if (row) {
          const odd = await flaggedRows(engine, file);
          datasets.set(file, { ...row, flagged: odd, good: row.rows - row.bad - odd });
        }
      }
      const selections = await nameSelections(engine, covers);
      const renamed = <T extends { readonly file: string; readonly dataset: string }>(each: T): T => ({
        ...each,
        dataset: selections.get(each.file) ?? each.dataset,
      });
      const reached = await engine.rows<Reached>(
        "select file, cast(min(day) as varchar) as since, cast(max(greatest(day, last)) as varchar) as until from event where day is not null group by file",
      );
      const coverage = cutTogether(covers, reached).map(renamed);
      const isSuperseded = await allWithin(engine, (limited) => setSupersededAside(limited, coverage));
      if (!isSuperseded) work.problem(untold("which rows of older releases later ones replace"));
      const isContained = await allWithin(engine, (limited) => setContainedAside(limited, coverage));
      if (!isContained) work.problem(untold("which sums are contained in others"));
      const rows = await asideOf(engine, [...datasets.values()].map(renamed), unkept);
      for (const each of tellAside(rows)) work.problem(each);
      await store.write("dataset", rows);
      await store.write("coverage", coverage);
      work.progress(files.length, files.length, "");
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
});

/** ISO3 of the country of each actor of actors.yaml that has one. */
export function homesOf(caseFile: CaseFile): ReadonlyMap<string, string> {
  return new Map(caseFile.says.actors.actors.flatMap(({ id, country }) => (country ? [[id, country]] : [])));
}

function eventFiles(caseFile: CaseFile): Gathered[] {
  return caseFile.files.filter(({ path }) => path.startsWith("events/"));
}

/** The ways in which a file is read: by each mapping with columns, else by its content. */
function inputsOf(caseFile: CaseFile, file: Gathered, mappings: readonly Mapping[], named: boolean): Input[] {
  const mine = mappings.filter((each) => fits(each.file, file.path));
  const plain: Input = {
    file: file.path,
    path: inCase(caseFile.folder, file.path),
    dataset: mine[0]?.dataset,
    version: mine[0]?.version,
    named,
  };
  const mapped = mine.filter((each) => each.columns);
  if (mapped.length === 0) return [plain];
  return mapped.map((each) => ({
    ...plain,
    dataset: each.dataset,
    version: each.version,
    mapping: { columns: each.columns ?? {}, as: each.as, grain: each.grain ?? "event" },
  }));
}

function mappingOf(mappings: readonly Mapping[], path: string): Mapping | undefined {
  return mappings.find((each) => fits(each.file, path));
}

function mappingPlace(work: Work, mappings: readonly Mapping[], input: Input): (ours: string) => Place {
  const index = mappings.findIndex((each) => fits(each.file, input.file) && each.columns === input.mapping?.columns);
  return (ours) => work.case.at("case", "events", index, "columns", ours);
}

function tellUnmatched(work: Work, mappings: readonly Mapping[], files: readonly Gathered[]): void {
  for (const [index, each] of mappings.entries()) {
    if (files.some((file) => fits(each.file, file.path))) continue;
    const at = work.case.at("case", "events", index, "file");
    work.problem(problem("case/missing-file", at, `No file of events/ is called ${each.file}.`, "Put the file there, or mend its name."));
  }
}

/** A file that says something about the data instead of holding any. */
function isNote(path: string): boolean {
  return /(^|\/)(readme|licen[cs]e|notice|citation)[^/]*$|\.(md|bib|ris)$|(^|\/)\.[^/]*$/i.test(path);
}

function refusal(file: string, { refused, code: found }: Refused) {
  const code = found ?? "data/unknown-format";
  const mend =
    code === "data/unknown-format"
      ? "Name its columns under events in case.yaml, or move the file out of events/."
      : "Fetch or save it again.";
  return problem(code, { file, line: 1, column: 1 }, refused, mend);
}

/** What could not be told of all rows within the time: they count as they stand, which may be twice. */
function untold(what: string) {
  const says = `It could not be told in the time for it ${what}; rows that were not set aside by then count as they stand, some perhaps twice.`;
  return problem(
    "data/too-large",
    { file: "events", line: 1, column: 1 },
    says,
    "Keep fewer files in events/, or one grain of each dataset.",
  );
}

function datasetRow(file: Gathered, loaded: Loaded, mapping: Mapping | undefined): Row<"dataset"> {
  return {
    file: file.path,
    line: 1,
    dataset: loaded.dataset,
    version: loaded.version,
    format: loaded.format.name,
    sha256: file.sha256,
    rows: loaded.rows,
    good: loaded.rows - loaded.flagged - loaded.bad,
    flagged: loaded.flagged,
    bad: loaded.bad,
    since: loaded.since,
    until: loaded.until,
    licence: mapping?.licence ?? (loaded.format.licence || null),
    citation: mapping?.citation ?? (loaded.format.citation || null),
    grade: mapping?.grade ?? null,
    bloc: mapping?.bloc ?? null,
    counted: 0,
    aside: "{}",
    unkept: 0,
  };
}
