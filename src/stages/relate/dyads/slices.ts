import type { CaseFile } from "../../../case/case.js";
import type { Row } from "../../../domain/tables.js";

const dayMs = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const months = { year: 12, quarter: 3, month: 1 } as const;

/** The spans in which a case is compared: years, quarters or months of its period, and what lies before and after each turning point. */
export function slicesOf(caseFile: CaseFile): Row<"slice">[] {
  const { period, turning_points, complexes } = caseFile.says.case;
  const years = ((timeOf(period.to) - timeOf(period.from)) / dayMs + 1) / 365;
  const kind = complexes.slices ?? (years >= 3 ? "year" : "quarter");
  const { file, line } = caseFile.at("case", "period");
  const rows: Row<"slice">[] = [];
  const step = months[kind];
  const first = new Date(timeOf(period.from));
  for (let month = first.getUTCFullYear() * 12 + Math.floor(first.getUTCMonth() / step) * step; ; month += step) {
    const since = firstOf(month);
    if (since > period.to) break;
    const until = iso(timeOf(firstOf(month + step)) - dayMs);
    const year = String(Math.floor(month / 12));
    const at = month % 12;
    const id = kind === "year" ? year : kind === "quarter" ? `${year}-Q${at / 3 + 1}` : `${year}-${String(at + 1).padStart(2, "0")}`;
    rows.push({
      ...unheld,
      id,
      file,
      line,
      name: id,
      kind,
      since: later(since, period.from),
      until: earlier(until, period.to),
      turning_point: null,
    });
  }
  for (const [index, each] of turning_points.entries()) {
    const place = caseFile.at("case", "turning_points", index, "day");
    const from = { ...unheld, file: place.file, line: place.line, turning_point: each.id };
    const eve = iso(timeOf(each.day) - dayMs);
    if (eve >= period.from && eve <= period.to)
      rows.push({ ...from, id: `before-${each.id}`, name: `Before: ${each.name}`, kind: "before", since: period.from, until: eve });
    if (each.day >= period.from && each.day <= period.to)
      rows.push({ ...from, id: `after-${each.id}`, name: `After: ${each.name}`, kind: "after", since: each.day, until: period.to });
  }
  return rows;
}

const unheld = { rests_on: null, compared: null };

/** First day of a month, counted from year 0. */
function firstOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function later(a: string, b: string): string {
  return [a, b].sort()[1] as string;
}

function earlier(a: string, b: string): string {
  return [a, b].sort()[0] as string;
}
