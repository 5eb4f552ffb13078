import { short } from "../../case/codings/lines.js";
import type { Places } from "../../case/codings/places.js";
import type { Coding } from "../../domain/coding/coding.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { onPage } from "../../methods/text/anchoring/on-page.js";
import { machineColumns } from "./machine-statements.js";
import { pageAt } from "./page-at.js";

export type Rows = { [T in "coding" | "statement" | "placement"]: Row<T>[] };

/** One coding with the line that it stands on. */
export interface CodingAt {
  readonly coding: Coding;
  readonly line: number;
}

/** The document in which a coding is looked for. */
export interface Within {
  readonly places: Places;
  readonly segments: string;
}

interface Into {
  readonly coder: string;
  readonly path: string;
  readonly rows: Rows;
  /** Ids that stand in the tables already. */
  readonly taken: Set<string>;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Adds the rows of one coding: where its words stand now, or that nobody knows. Gives what is wrong with it. */
export function placeCoding({ coding, line }: CodingAt, within: Within | undefined, into: Into): Problem[] {
  const { coder, path: file, rows, taken, idOf } = into;
  if (coding.code || coding.alias) return []; // a proposal for another file: it is no coding, and nobody need place it
  if (!within) {
    const says = `There is no source “${coding.source}” with a text.`;
    return [problem("case/unknown-id", { file, line, column: 1 }, says, "Write the id of a document in sources/.")];
  }
  const problems: Problem[] = [];
  const at = { file, line, column: 1, snippet: short(coding.exact) };
  const id = taken.has(coding.id) ? `${coder}:${coding.id}` : coding.id;
  const found = within.places.place(onPage(coding, within.segments, within.places.text.length));
  if (found.how !== "same" && (coding.text !== null || found.how === "lost")) {
    const isLost = found.how === "lost";
    rows.placement.push({
      coding: coding.id,
      coder,
      file,
      line,
      source: coding.source,
      how: found.how,
      because: isLost ? found.because : null,
      score: isLost ? 0 : Math.round(found.score * 1000) / 1000,
      exact: coding.exact,
      found: isLost ? null : found.exact,
      start: isLost ? null : found.start,
      end: isLost ? null : found.end,
    });
  }
  if (found.how === "lost") {
    const says = `“${short(coding.exact)}” of ${coding.id} is not placed in ${coding.source}: ${found.because}.`;
    return [problem("code/anchor-lost", at, says, "Place it again or drop it, on the page of codings to look at.")];
  }
  if (found.how === "fuzzy") {
    const says = `“${short(coding.exact)}” of ${coding.id} now reads “${short(found.exact)}” in ${coding.source}.`;
    problems.push(problem("code/anchor-moved", at, says, "Look at it on the page of codings to look at, and keep or drop it."));
  }
  const base = {
    id,
    file,
    line,
    coder,
    source: coding.source,
    start: found.start,
    end: found.end,
    page: pageAt(within.segments, found.start),
    exact: found.exact,
    machine: coding.machine,
    accepted: coding.accepted,
  };
  taken.add(id);
  const category = coding.category === null ? undefined : idOf.get(coding.category);
  if (category !== undefined) rows.coding.push({ ...base, category, memo: coding.memo });
  else if (coding.category !== null) {
    const says = `The codebook has no category “${coding.category}”.`;
    problems.push(problem("code/unknown-category", at, says, "Add it to codebook.yaml, or code with one that is there."));
  }
  if (coding.statement) {
    const { speaker = null, actor = null, act, target = null, status, day = null, place = null, quantity = null } = coding.statement;
    rows.statement.push({
      ...base,
      ...{ speaker, actor, act, target, status, day, place, quantity },
      ...machineColumns,
      cameo: coding.statement.cameo ?? null,
      rule: coding.statement.rule ?? null,
    });
  }
  return problems;
}
