import { createHash } from "node:crypto";
import { type Problem, severities } from "../../domain/problem.js";
import type { DatasetLine, Health, ProblemLine } from "../../pages/page.js";
import { problemWords } from "../evidence/problem-words.js";
import type { OpenCase } from "../opened/open-case.js";
import { unreadWords } from "../sources/unread.js";
import { leadOf } from "../words.js";
import { coverageLines, disagreements } from "./coverage.js";

const families: Readonly<Record<string, string>> = {
  cite: "citations",
  claim: "claims",
  figure: "numbers",
  data: "rows and files",
  code: "codings",
  commit: "promises",
  case: "the case files",
  text: "wording",
  explain: "explanations",
  relation: "ties",
  complex: "complexes",
  scenario: "scenarios",
  fetch: "files to fetch",
};

/** How sound the case is: problems by family, sources by kind, claims by credibility, datasets by their rows. */
export async function health(open: OpenCase): Promise<Health> {
  const sources = await open.tables.rows<{ kind: string; n: number }>(
    "select kind, count(*) as n from source group by kind order by n desc, kind",
  );
  const credibility = await open.tables.rows<{ credibility: number; n: number }>(
    "select credibility, count(*) as n from claim where documents > 0 group by credibility order by credibility",
  );
  const [share] = await open.tables.rows<Record<"claims" | "second" | "bare" | "sentences" | "carried" | "cited" | "works", number>>(`
    select
      (select count(*) from claim) as claims,
      (select count(*) from claim where origins_for >= 2) as second,
      (select count(*) from claim where documents = 0) as bare,
      (select count(*) from sentence) as sentences,
      (select count(*) from sentence where not bare) as carried,
      (select count(*) from reference) as works,
      (select count(distinct ref) from sentence_evidence where kind = 'reference') as cited`);
  const inWords = await problemWords(open);
  const problems = open.problems.map((each) => ({ ...each, key: keyOf(each) })).sort(bySeverity);
  const unread = await unreadWords(open);
  return {
    families: familiesOf(open.problems),
    problems: problems.map((each) => ({ ...each, says: inWords(each.says), mend: inWords(each.mend) })),
    sources,
    credibility,
    datasets: await datasets(open),
    coverage: await coverageLines(open),
    disagreements: await disagreements(open),
    unread: unread.length ? leadOf(unread) : null,
    shares: share
      ? [
          { says: "Claims with a second origin", n: share.second, of: share.claims },
          { says: "Claims with any evidence", n: share.claims - share.bare, of: share.claims },
          { says: "Sentences of the report that are carried", n: share.carried, of: share.sentences },
        ].filter(({ of }) => of > 0)
      : [],
  };
}

export async function datasets(open: OpenCase): Promise<DatasetLine[]> {
  const rows = await open.tables.rows<Omit<DatasetLine, "at">>(
    `select file, dataset, version, format, rows, good, flagged, bad, counted, aside, since, until, licence from dataset order by dataset, file`,
  );
  return rows.map((each) => ({ ...each, at: `dataset:${each.file}` }));
}

function familiesOf(problems: readonly Problem[]): Health["families"] {
  const names = [...new Set([...Object.keys(families).slice(0, 7), ...problems.map(({ code }) => familyOf(code))])];
  return names.map((family) => ({
    family,
    about: families[family] ?? family,
    counts: Object.fromEntries(
      severities.map((each) => [each, problems.filter(({ code, severity }) => severity === each && familyOf(code) === family).length]),
    ) as unknown as Health["families"][number]["counts"],
  }));
}

function familyOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}

/** A name for a problem that stays the same from build to build while it says the same at the same place. */
export function keyOf(problem: Problem): string {
  const [at] = problem.at;
  return `problem:${createHash("sha256")
    .update(JSON.stringify([problem.code, problem.says, at?.file, at?.line, at?.column]))
    .digest("hex")
    .slice(0, 12)}`;
}

function bySeverity(a: ProblemLine, b: ProblemLine): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.code.localeCompare(b.code) ||
    (a.at[0]?.file ?? "").localeCompare(b.at[0]?.file ?? "") ||
    (a.at[0]?.line ?? 0) - (b.at[0]?.line ?? 0)
  );
}
