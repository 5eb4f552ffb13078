import type { Problem } from "../domain/problem.js";
import type { DuckDB } from "../engine/duckdb.js";

/** A build of a case, to be held against another. */
export interface Side {
  readonly tables: Pick<DuckDB, "rows">;
  readonly problems: readonly Problem[];
}

/** One thing that differs: what kind it is of, its name, and what it says on either side; null where it is not there. */
interface Differs {
  readonly kind: string;
  readonly id: string;
  readonly says: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Difference {
  readonly differs: readonly Differs[];
  /** What the checks find in the later build and not in the earlier, and the other way about; lines are left out, as they move. */
  readonly found: readonly string[];
  readonly gone: readonly string[];
}

/**
 * What is compared, by kind: rows of `id` (which tells them apart), `says` (for a reader) and `now` (what may differ, in words). Sums of codings
 * count what is accepted by code and coder; scores are rounded as the pages show them.
 */
const kinds: Readonly<Record<string, string>> = {
  source: `select id, title as says,
      concat_ws('; ', kind, day, 'grade ' || coalesce(grade, 'none'), case format when 'away' then 'not fetched' end) as now from source`,
  actor: "select id, name as says, concat_ws('; ', name, kind) as now from actor",
  code: "select id, name as says, concat_ws('; ', name, definition, 'below ' || parent) as now from category",
  codings: `select category || ' by ' || coder as id, category as says, count(*) || ' passages' as now
      from coding where accepted and category is not null group by category, coder`,
  claim: `select id, says, concat_ws('; ', says, 'believed ' || round(believed, 2), 'refuted ' || round(refuted, 2),
      origins_for || ' for, ' || origins_against || ' against', 'reach ' || reach) as now from claim`,
  promise: "select id, says, concat_ws('; ', says, status, 'due ' || cast(due as varchar)) as now from commitment",
  explanation: "select id, says, says as now from hypothesis",
  figure: `select id, says, concat_ws('; ', coalesce(value || coalesce(' ' || unit, ''), rows || ' rows'),
      case when "show" = 'number' then null else 'drawn from ' || left(md5(answer), 8) end) as now from figure`,
  sentence: "select text as id, text as says, coalesce(standing, 'bare') as now from sentence",
};

/** What one build of a case says and another does not, in the words of the field. */
export async function differenceOf(before: Side, after: Side): Promise<Difference> {
  const differs: Differs[] = [];
  for (const [kind, sql] of Object.entries(kinds)) {
    const [old, now] = [await rowsOf(before, sql), await rowsOf(after, sql)];
    for (const [id, row] of now) {
      const was = old.get(id);
      if (was?.now !== row.now) differs.push({ kind, id, says: row.says, before: was?.now ?? null, after: row.now });
    }
    for (const [id, row] of old) if (!now.has(id)) differs.push({ kind, id, says: row.says, before: row.now, after: null });
  }
  const [old, now] = [findingsOf(before), findingsOf(after)];
  return { differs, found: [...now].filter((each) => !old.has(each)), gone: [...old].filter((each) => !now.has(each)) };
}

interface Said {
  readonly id: string;
  readonly says: string;
  readonly now: string;
}

async function rowsOf({ tables }: Side, sql: string): Promise<Map<string, Said>> {
  const rows = await tables.rows<Said>(`select id, says, now from (${sql}) order by id`);
  return new Map(rows.map((each) => [each.id, each]));
}

function findingsOf({ problems }: Side): Set<string> {
  return new Set(problems.map(({ at, code, says }) => `${at[0]?.file ?? "case"}  ${code}  ${says}`));
}

/** Headings of the parts, in their order. */
const headings: Readonly<Record<string, string>> = {
  source: "Sources",
  actor: "Actors",
  code: "Codebook",
  codings: "Codings",
  claim: "Claims",
  promise: "Promises",
  explanation: "Explanations",
  figure: "Figures",
  sentence: "Sentences of the report",
};

/** The same as Markdown, for a review; a line where nothing differs. */
export function differenceAsMarkdown({ differs, found, gone }: Difference, title: string): string {
  const parts = Object.entries(headings).flatMap(([kind, heading]) => {
    const own = differs.filter((each) => each.kind === kind);
    return own.length ? [`## ${heading}\n\n${own.map(lineOf).join("\n")}`] : [];
  });
  const checks = [...found.map((each) => `- found: ${plain(each)}`), ...gone.map((each) => `- gone: ${plain(each)}`)];
  if (checks.length) parts.push(`## Checks\n\n${checks.join("\n")}`);
  return `# ${plain(title)}\n\n${parts.length ? parts.join("\n\n") : "Nothing differs in what the case says."}\n`;
}

function lineOf({ kind, id, says, before, after }: Differs): string {
  if (kind === "sentence")
    return before === null
      ? `- new (${after}): ${plain(says)}`
      : after === null
        ? `- gone: ${plain(says)}`
        : `- ${before} → ${after}: ${plain(says)}`;
  const name = `**${plain(id)}**${says === id || kind === "codings" ? "" : ` (${plain(says)})`}`;
  if (before === null) return `- new: ${name}: ${plain(after ?? "")}`;
  if (after === null) return `- gone: ${name}: ${plain(before)}`;
  const [was, is] = apart(before, after);
  return `- ${name}: ${plain(was)} → ${plain(is)}`;
}

/** The pieces of two lists that the other has not. */
function apart(before: string, after: string): [string, string] {
  const [old, now] = [before.split("; "), after.split("; ")];
  const was = old.filter((each) => !now.includes(each)).join("; ");
  const is = now.filter((each) => !old.includes(each)).join("; ");
  return [was || "nothing", is || "nothing"];
}

/** Words of others in Markdown: no mark of theirs is one of ours. */
function plain(words: string): string {
  return words.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_[\]<>|#]/gu, (mark) => `\\${mark}`);
}
