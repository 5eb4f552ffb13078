import type { Row } from "../../domain/tables.js";
import type { CaseTables } from "../../flow/run.js";
import type { Choices, Draft } from "../../pages/writing.js";
import type { Judge } from "./judge.js";

/** A text as it reads, and what is found in it. */
export async function draftOf(judge: Judge, text: string): Promise<Draft> {
  const { report, problems } = await judge.compiled(text);
  const findings = problems.flatMap(({ code, severity, says, mend, at }) =>
    at.filter(({ file }) => file === "report.md").map((place) => ({ code, severity, says, mend, at: place })),
  );
  return { report, findings: findings.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column) };
}

/** What the text can rest on. */
export async function choicesOf(judge: Judge, tables: Pick<CaseTables, "rows">): Promise<Choices> {
  const { figures } = judge;
  const claims = await tables.rows<Row<"claim">>(
    "select c.* replace (coalesce(a.short, a.name, c.speaker) as speaker) from claim c left join actor a on a.id = c.speaker order by c.id",
  );
  return {
    figures: [...figures.values()].map(({ id, says, show, unit, digits, standing, rows, total, fault }) => {
      const numbers = rows.flat().filter((cell) => typeof cell === "number");
      const value = total === 1 && numbers.length === 1 ? (numbers[0] ?? null) : null;
      return { id, says, show, value, unit, digits, standing, rows: total, fault };
    }),
    claims: claims.map(({ id, says, speaker, believed, contested, refuted, unknown }) => ({
      id,
      says,
      speaker,
      credence: { believed, contested, refuted, unknown },
    })),
    sources: await tables.rows("select id, title, kind, day, grade from source order by id"),
    references: await tables.rows("select id, title, apa from reference order by id"),
  };
}

/** A figure whose query gives one number. */
export interface FigureNumber {
  readonly id: string;
  readonly digits: number | null;
  readonly value: number;
}

export function numbersOf({ figures }: Judge): FigureNumber[] {
  return [...figures.values()].flatMap(({ id, digits, rows }) => {
    const [value, ...more] = rows.flat().filter((cell) => typeof cell === "number");
    return value === undefined || more.length > 0 ? [] : [{ id, digits, value }];
  });
}
