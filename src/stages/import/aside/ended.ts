// DuckDB's own SQL, over rows just read.

import type { CaseFile } from "../../../case/case.js";
import { type Problem, problem } from "../../../domain/problem.js";
import { lastDayOf } from "../../../domain/world/last-day.js";
import type { Engine } from "../../../engine/engine.js";

/** An actor that is no more, with its last day. */
export interface Ended {
  readonly id: string;
  readonly name: string;
  readonly until: string;
}

/** Actors of actors.yaml that had a last day. */
export function endedOf(caseFile: CaseFile): Ended[] {
  return caseFile.says.actors.actors.flatMap((each) => {
    const until = lastDayOf(each);
    return until === null ? [] : [{ id: each.id, name: each.name, until }];
  });
}

/**
 * Takes an actor that is no more out of the rows of a file that name it after its last day: the name stays, and no act is made of it. Gives
 * one problem for each actor, with its first lines.
 */
export async function setEndedApart(engine: Engine, file: string, ended: readonly Ended[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { id, name, until } of ended) {
    const rows = await engine.rows<{ line: number; n: number }>(
      "select line, count(*) over () as n from event where file = ? and (actor = ? or target = ?) and day > cast(? as date) order by line limit 5",
      [file, id, id, until],
    );
    const n = rows[0]?.n ?? 0;
    if (!n) continue;
    for (const side of ["actor", "target"])
      await engine.run(`update event set ${side} = null where file = ? and ${side} = ? and day > cast(? as date)`, [file, id, until]);
    problems.push(
      problem(
        "data/after-end",
        rows.map(({ line }) => ({ file, line, column: 1 })),
        `${n === 1 ? "One row names" : `${n.toLocaleString("en-GB")} rows name`} ${name} (${id}) after its last day, ${until}. ${n === 1 ? "It stands" : "They stand"} in the table under that name, and ${n === 1 ? "no act of it is" : "no acts of it are"} counted.`,
        `Say in actors.yaml who bears the name since then: the name with since under the aliases of its successor, and with until under those of ${id}. Or mend the last day in its roles.`,
      ),
    );
  }
  return problems;
}
