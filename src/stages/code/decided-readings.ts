import type { Row } from "../../domain/tables.js";
import { featuresOf } from "../../methods/events/confidence/features.js";
import type { Decided } from "../../methods/events/confidence/learn.js";
import { positions } from "../../methods/text/code-points.js";
import { makeEventReader } from "./event-coder/coder.js";
import { caseActors, readingId } from "./machine-statements.js";

interface Tables {
  rows<T extends object>(sql: string, parameters?: readonly (string | number)[]): Promise<T[]>;
}

interface DecidedRow {
  readonly id: string;
  readonly source: string;
  readonly decision: "accepted" | "corrected" | "rejected";
}

/** The readings on which people decided, with what makes them sure: their texts are read again. `gone` are those that are not read so any more. */
export async function decidedReadings(tables: Tables): Promise<{ readonly decided: readonly Decided[]; readonly gone: number }> {
  const rows = await tables.rows<DecidedRow>("select id, source, decision from machine_reading where decision <> 'open' order by id");
  const decisions = new Map(rows.map((each) => [each.id, each]));
  const texts = await tables.rows<{ id: string; text: string; day: string | null }>(
    `select s.id, d.text, s.day from source s join document d on d.source = s.id
     where s.id in (select source from machine_reading where decision <> 'open') order by s.id`,
  );
  const known = {
    actor: await tables.rows<Row<"actor">>("select * from actor"),
    alias: await tables.rows<Row<"alias">>("select * from alias"),
    role: await tables.rows<Row<"role">>("select * from role"),
  };
  const actors = await caseActors({ table: async (name: keyof typeof known) => known[name] } as Parameters<typeof caseActors>[0]);
  const read = makeEventReader({ actors });
  const decided: Decided[] = [];
  for (const { id: source, text, day } of texts) {
    const at = positions(text);
    for (const { event, line } of read({ id: source, text, date: day })) {
      const [start, end] = line.spans.sentence;
      const id = readingId(source, at.slice(start, end), line);
      const row = decisions.get(id);
      if (!row) continue;
      decisions.delete(id);
      decided.push({
        features: featuresOf(event, { start, end }),
        right: row.decision === "accepted",
        text: source,
        sentence: `${start}`,
      });
    }
  }
  return { decided, gone: decisions.size };
}
