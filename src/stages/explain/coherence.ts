import type { CaseFileOf } from "../../case/schema/schema.js";
import type { Mark } from "../../domain/hypothesis.js";
import { coherence, unpacking } from "../../methods/explanations/process-tracing.js";

type Says = CaseFileOf<"hypotheses">;

export interface Incoherence {
  readonly path: readonly (string | number)[];
  readonly says: string;
  readonly mend: string;
}

const order: readonly Mark[] = ["II", "I", "N", "C", "CC"];

/** What judgements of explanations contradict each other: priors, parts of an explanation, likelihoods against marks. */
export function incoherences({ hypotheses, evidence, expected_evidence: expected }: Says): Incoherence[] {
  const ids = hypotheses.map((each) => each.id);
  const given = hypotheses.filter((each) => each.prior !== undefined);
  const found: Incoherence[] = [];
  if (given.length && given.length < hypotheses.length)
    found.push({
      path: ["hypotheses", hypotheses.findIndex((each) => each.prior === undefined)],
      says: `${given.length} of ${hypotheses.length} explanations have a prior.`,
      mend: "Give all of them one, or none: without priors they start alike.",
    });
  if (given.length === hypotheses.length && hypotheses.length > 1)
    for (const says of coherence(given.map((each) => each.prior as number)))
      found.push({ path: ["hypotheses"], says, mend: "Mend the priors: explanations exclude each other and leave nothing out." });
  for (const [index, { id, prior, parts }] of hypotheses.entries()) {
    const says =
      prior === undefined || !parts.length
        ? undefined
        : unpacking(
            prior,
            parts.map((each) => each.prior),
          );
    if (says) found.push({ path: ["hypotheses", index, "parts"], says: `${id}: ${says}`, mend: "Judge the parts again, or the whole." });
  }
  for (const [index, { id, marks, likelihoods }] of evidence.entries()) {
    if (!likelihoods) continue;
    const lacking = ids.filter((each) => likelihoods[each] === undefined);
    if (lacking.length) {
      found.push({
        path: ["evidence", index, "likelihoods"],
        says: `${id} has no likelihood for ${lacking.join(", ")}, and was left out of the decibels.`,
        mend: "Give one for each explanation, or none.",
      });
      continue;
    }
    const wrong = contradiction(ids, marks as Readonly<Record<string, Mark>>, likelihoods as Readonly<Record<string, number>>);
    if (wrong)
      found.push({
        path: ["evidence", index, "likelihoods"],
        says: `${id} is marked ${marks[wrong[0]]} for ${wrong[0]} and ${marks[wrong[1]]} for ${wrong[1]}, and is judged less likely under the first.`,
        mend: "Mend the marks or the likelihoods: they say the same thing twice.",
      });
  }
  for (const [index, { id, likelihoods }] of expected.entries()) {
    const lacking = ids.filter((each) => likelihoods[each] === undefined);
    if (lacking.length)
      found.push({
        path: ["expected_evidence", index, "likelihoods"],
        says: `${id} has no likelihood for ${lacking.join(", ")}, and was left out.`,
        mend: "Give one for each explanation.",
      });
  }
  return found;
}

/** Two explanations of which the better marked has the smaller likelihood. */
function contradiction(
  ids: readonly string[],
  marks: Readonly<Record<string, Mark>>,
  likelihoods: Readonly<Record<string, number>>,
): readonly [string, string] | undefined {
  for (const a of ids)
    for (const b of ids) {
      const [better, worse] = [marks[a], marks[b]];
      if (!better || !worse || order.indexOf(better) <= order.indexOf(worse)) continue;
      if ((likelihoods[a] ?? 0) < (likelihoods[b] ?? 0)) return [a, b];
    }
  return undefined;
}
