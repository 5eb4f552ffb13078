import type { Facts } from "../../checks/facts.js";
import { inOrder, runChecks } from "../../checks/run.js";
import type { Problem } from "../../domain/problem.js";
import type { Row, TableName } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";
import { asRefusal, runAside, Stopped } from "../../formats/aside/aside.js";
import { type Figure, factsOf, figuresOf, sourcesIn, textsOf } from "../../stages/report/facts.js";
import type { ReadAside } from "../../stages/report/manuscript-worker.js";
import type { Reading } from "../../stages/report/reading.js";
import { withSeverities } from "../../stages/report/report.js";
import { withSpots } from "../../stages/report/spots.js";
import type { OpenCase } from "../../workbench/opened/open-case.js";

const worker = new URL("../../stages/report/manuscript-worker.js", import.meta.url).href;

/** report.md as it is being written, judged by the same rules as a build, over the tables of the last one. */
export interface Judge {
  readonly figures: ReadonlyMap<string, Figure>;
  problemsIn(text: string): Promise<readonly Problem[]>;
}

export async function judgeOf({ tables, case: caseFile }: OpenCase): Promise<Judge> {
  const reading = {
    ...tables,
    rows: tables.rows.bind(tables),
    table: (name: TableName) => tables.rows(`select * from ${name}`),
    contents: tables.contents,
    door: tables.door,
  } as unknown as Reading;
  const work = { case: caseFile, progress: () => undefined } as unknown as Work;
  const answered = await tables.rows<Row<"figure">>("select * from figure where made_from <> ''");
  const figures = await figuresOf(reading, work, new Map(answered.map((each) => [each.id, each])));
  const facts = await factsOf(reading, work, null, figures);
  return {
    figures: new Map(figures.map((each) => [each.id, each])),
    problemsIn: async (text) => {
      const told = await runAside<ReadAside>(worker, { source: text, file: "report.md" });
      const at = { file: "report.md", line: 1, column: 1 };
      if (told instanceof Stopped) {
        const { code, message } = asRefusal(told);
        return [{ code, severity: "error", says: message, mend: "Shorten it, or part it.", at: [at] }];
      }
      if (!("manuscript" in told)) return [];
      const manuscript = withSpots(told.manuscript, text);
      const quoted = await textsOf(reading, new Set(sourcesIn(manuscript, true)));
      const sources = new Map([...facts.sources].map(([id, each]) => [id, { ...each, text: quoted.get(id) ?? each.text }]));
      const judged: Facts = { ...facts, manuscript, sources };
      return withSeverities(inOrder([...told.problems, ...runChecks(judged)]), caseFile).filter(({ at }) =>
        at.some(({ file }) => file === "report.md"),
      );
    },
  };
}
