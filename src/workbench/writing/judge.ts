import type { Facts } from "../../checks/facts.js";
import { inOrder, runChecks } from "../../checks/run.js";
import type { Problem } from "../../domain/problem.js";
import type { Manuscript } from "../../domain/report/manuscript.js";
import type { CompiledReport } from "../../domain/report/report.js";
import type { Row, TableName } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";
import { asRefusal, runAside, Stopped } from "../../formats/aside/aside.js";
import { styleOf } from "../../stages/report/citations/style-file.js";
import { compile } from "../../stages/report/compile.js";
import { type Figure, factsOf, figuresOf, sourcesIn, textsOf } from "../../stages/report/facts.js";
import type { ReadAside } from "../../stages/report/manuscript-worker.js";
import type { Reading } from "../../stages/report/reading.js";
import { imprint, shelfOf, withSeverities } from "../../stages/report/report.js";
import type { Shelf } from "../../stages/report/shelf.js";
import { withSpots } from "../../stages/report/spots.js";
import type { OpenCase } from "../opened/open-case.js";

const worker = new URL("../../stages/report/manuscript-worker.js", import.meta.url).href;

/** report.md as it is being written, judged by the same rules as a build, over the tables of the last one. */
export interface Judge {
  readonly figures: ReadonlyMap<string, Figure>;
  /** What is wrong in the text itself. */
  problemsIn(text: string): Promise<readonly Problem[]>;
  /** The text with every sentence linked to its evidence; without a report where it cannot be taken apart, which is told. */
  compiled(text: string): Promise<{ readonly report: CompiledReport | null; readonly problems: readonly Problem[] }>;
}

/** The judge of a build. Parses and weighs what others wrote: only a process of its own makes one (`aside/judge-process.ts`). */
export async function judgeOf({ tables, case: caseFile }: Pick<OpenCase, "tables" | "case">): Promise<Judge> {
  const reading = {
    ...tables,
    rows: tables.rows.bind(tables),
    table: (name: TableName) => tables.rows(`select * from ${name}`),
    contents: tables.contents,
    door: tables.door,
  } as unknown as Reading;
  /** What queries of the case gave, by the name that says all that made it: a build's tables stay as they are. */
  const known = new Map<string, unknown>();
  const remember = async (name: string, make: () => unknown) => {
    if (!known.has(name)) known.set(name, await make());
    return known.get(name);
  };
  const work = { case: caseFile, progress: () => undefined, remember } as unknown as Work;
  const answered = await tables.rows<Row<"figure">>("select * from figure where made_from <> ''");
  const figures = await figuresOf(reading, work, new Map(answered.map((each) => [each.id, each])));
  const facts = await factsOf(reading, work, null, figures);

  async function judged(text: string): Promise<{ manuscript: Manuscript | null; problems: readonly Problem[] }> {
    const told = await runAside<ReadAside>(worker, { source: text, file: "report.md" });
    const at = { file: "report.md", line: 1, column: 1 };
    if (told instanceof Stopped) {
      const { code, message } = asRefusal(told);
      return { manuscript: null, problems: [{ code, severity: "error", says: message, mend: "Shorten it, or split it.", at: [at] }] };
    }
    if (!("manuscript" in told)) {
      const deep = { code: "data/unreadable", severity: "error", says: told.says, at: [{ ...at, line: told.tooDeep }] } as const;
      return { manuscript: null, problems: [{ ...deep, mend: "Take marks away until it reads as it should." }] };
    }
    const manuscript = withSpots(told.manuscript, text);
    const quoted = await textsOf(reading, new Set(sourcesIn(manuscript, true)));
    const sources = new Map([...facts.sources].map(([id, each]) => [id, { ...each, text: quoted.get(id) ?? each.text }]));
    const all: Facts = { ...facts, manuscript, sources };
    return { manuscript, problems: withSeverities(inOrder([...told.problems, ...runChecks(all)]), caseFile) };
  }

  let shelf: Promise<Shelf> | undefined;
  /** Evidence is taken off one shelf while the build holds; texts of sources that are newly linked are put onto it. */
  async function shelfFor(manuscript: Manuscript): Promise<Shelf> {
    shelf ??= styleOf(caseFile).then(({ style }) => shelfOf(reading, work, manuscript, style));
    const made = await shelf;
    const missing = sourcesIn(manuscript).filter((id) => !made.words.has(id));
    return missing.length
      ? { ...made, words: new Map([...made.words, ...(await textsOf(reading, new Set(missing)))]), texts: new Map() }
      : made;
  }

  return {
    figures: new Map(figures.map((each) => [each.id, each])),
    problemsIn: async (text) => (await judged(text)).problems.filter(({ at }) => at.some(({ file }) => file === "report.md")),
    compiled: async (text) => {
      const { manuscript, problems } = await judged(text);
      if (!manuscript) return { report: null, problems };
      const report = await compile(manuscript, imprint(caseFile), await shelfFor(manuscript), facts.figures, problems);
      return { report, problems };
    },
  };
}
