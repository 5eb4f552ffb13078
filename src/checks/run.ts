import { type Problem, severities } from "../domain/problem.js";
import { unknownId } from "./case/unknown-id.js";
import { missingReference } from "./cite/missing-reference.js";
import { unusedReference } from "./cite/unused-reference.js";
import { compound } from "./claim/compound.js";
import { contested } from "./claim/contested.js";
import { deniedUnsaid } from "./claim/denied-unsaid.js";
import { claimWithoutEvidence } from "./claim/no-evidence.js";
import { quoteNotFound } from "./claim/quote-not-found.js";
import { singleBloc } from "./claim/single-bloc.js";
import { singleSource } from "./claim/single-source.js";
import { sourceOlder } from "./claim/source-older.js";
import { ungraded } from "./claim/ungraded.js";
import { unreadWorks } from "./claim/unread.js";
import { wording } from "./claim/wording.js";
import { lowAgreement } from "./code/low-agreement.js";
import { unknownActor } from "./code/unknown-actor.js";
import { unusedCategory } from "./code/unused-category.js";
import { overdue } from "./commit/overdue.js";
import { noRival } from "./explain/no-rival.js";
import type { Facts, Rule } from "./facts.js";
import { badQuery } from "./figure/bad-query.js";
import { figureDiffers } from "./figure/differs.js";
import { numberWithoutEvidence } from "./figure/no-evidence.js";
import { figureWithoutRows } from "./figure/no-rows.js";
import { scopeDrift } from "./figure/scope-drift.js";
import { sourcesDisagree } from "./figure/sources-disagree.js";

/** The rules that judge tables and report together. Those of single files (case/*, data/*) stand with their readers. */
export const rules: readonly Rule[] = [
  unknownId,
  missingReference,
  unusedReference,
  claimWithoutEvidence,
  unreadWorks,
  ungraded,
  compound,
  singleSource,
  singleBloc,
  contested,
  sourceOlder,
  quoteNotFound,
  deniedUnsaid,
  wording,
  numberWithoutEvidence,
  figureDiffers,
  scopeDrift,
  figureWithoutRows,
  badQuery,
  sourcesDisagree,
  lowAgreement,
  unusedCategory,
  unknownActor,
  overdue,
  noRival,
];

/** What all rules find, in the order of files and lines. */
export function runChecks(facts: Facts, which: readonly Rule[] = rules): Problem[] {
  return inOrder(which.flatMap((each) => each.run(facts)));
}

/** Problems by file, line, column and code; each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems].sort(compare).filter((each) => {
    const key = JSON.stringify([each.code, each.says, each.at[0]?.file, each.at[0]?.line, each.at[0]?.column]);
    return !seen.has(key) && seen.add(key);
  });
}

function compare(a: Problem, b: Problem): number {
  const [left, right] = [a.at[0], b.at[0]];
  const order =
    text(left?.file ?? "", right?.file ?? "") || (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
  return order || severities.indexOf(a.severity) - severities.indexOf(b.severity) || text(a.code, b.code) || text(a.says, b.says);
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
