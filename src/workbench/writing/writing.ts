import type { WritingBench } from "../../api/writing.js";
import type { Row } from "../../domain/tables.js";
import type { Choices, Draft } from "../../pages/writing.js";
import type { Live } from "../opened/followed-case.js";
import type { OpenCase } from "../opened/open-case.js";
import { judgeFor } from "./judge.js";

/** What whoever writes the report asks: how the text reads, and what it can rest on. */
export function writingBench(live: Live): WritingBench {
  return { draft: (text) => live.with((open) => draftOf(open, text)), choices: () => live.with(choicesOf) };
}

async function draftOf(open: OpenCase, text: string): Promise<Draft> {
  const { report, problems } = await (await judgeFor(open)).compiled(text);
  const findings = problems.flatMap(({ code, severity, says, mend, at }) =>
    at.filter(({ file }) => file === "report.md").map((place) => ({ code, severity, says, mend, at: place })),
  );
  return { report, findings: findings.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column) };
}

async function choicesOf(open: OpenCase): Promise<Choices> {
  const { tables } = open;
  const { figures } = await judgeFor(open);
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
