import type { CaseFileOf } from "../../case/schema.js";
import { spanOf } from "../../domain/period.js";
import type { Place } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage } from "../../flow/stage.js";
import { corroborate } from "../../methods/corroboration.js";
import { shelfOf, shelfTables, supportOf } from "./evidence.js";
import { foldOrigins, reasonOf } from "./origins.js";

type Claim = CaseFileOf<"claims">["claims"][number];
type Support = Row<"support">;

/** Looks up the evidence of each claim, folds it into origins, and counts support and denial. */
export const crossReference = stage({
  name: "cross-reference",
  says: "find the evidence of claims, fold it into origins, count support and denial",
  reads: shelfTables,
  writes: ["claim", "origin", "support"],
  slice: (caseFile) => caseFile.says.claims,
  run: async (store, work) => {
    const shelf = await shelfOf(store);
    const claims: Row<"claim">[] = [];
    const origins: Row<"origin">[] = [];
    const supports: Support[] = [];
    for (const [index, claim] of work.case.says.claims.claims.entries()) {
      const found: Support[] = [];
      for (const [ordinal, evidence] of claim.evidence.entries()) {
        const place = (...path: (string | number)[]) => work.case.at("claims", "claims", index, "evidence", ordinal, ...path);
        found.push(await supportOf(claim, evidence, ordinal, place, store, shelf, work));
      }
      const folded = foldOrigins(claim, found, shelf);
      const score = corroborate(folded.map((each) => each.origin));
      supports.push(...found);
      const place = work.case.at("claims", "claims", index);
      for (const { origin, name, documents, note } of folded) {
        const weight = score.weights.get(origin.id) as number;
        origins.push({
          claim: claim.id,
          id: origin.id,
          file: place.file,
          line: place.line,
          name,
          stance: origin.polarity,
          grade: origin.grade,
          bloc: origin.bloc ?? null,
          interested: origin.interested ?? false,
          weight,
          reason: reasonOf(origin, weight, note),
          documents: JSON.stringify(documents),
          believed_without: score.believedWithout.get(origin.id) as number,
        });
      }
      claims.push(claimRow(claim, place, found, score));
    }
    await store.write("claim", claims);
    await store.write("origin", origins);
    await store.write("support", supports);
  },
});

function claimRow(claim: Claim, place: Place, found: readonly Support[], score: ReturnType<typeof corroborate>): Row<"claim"> {
  const span = claim.date ? spanOf(claim.date) : undefined;
  const counted = found.filter((each) => !each.aside && each.stance !== "silent");
  return {
    id: claim.id,
    file: place.file,
    line: place.line,
    says: claim.says,
    speaker: claim.speaker ?? null,
    kind: claim.kind,
    actors: JSON.stringify(claim.actors),
    since: span?.since ?? null,
    until: span?.until ?? null,
    note: claim.note ?? null,
    tie_actor: claim.tie?.actor ?? null,
    tie_act: claim.tie?.act ?? null,
    tie_target: claim.tie?.target ?? null,
    tie_sign: claim.tie?.sign ?? null,
    documents: new Set(counted.flatMap((each) => each.source ?? each.reference ?? each.query ?? [])).size,
    origins_for: score.originsFor,
    origins_against: score.originsAgainst,
    support: score.support,
    denial: score.denial,
    believed: score.believed,
    refuted: score.refuted,
    contested: score.contested,
    unknown: score.unknown,
    credibility: score.credibility,
    flags: JSON.stringify(score.flags),
    believed_low: score.believedRange[0],
    believed_high: score.believedRange[1],
    standing: claim.standing ?? standingOf(claim, counted),
  };
}

function standingOf(claim: Claim, counted: readonly Support[]): Row<"claim">["standing"] {
  if (!counted.length) return null;
  if (claim.kind === "analytic") return "judged";
  return counted.every((each) => each.kind === "rows") ? "coded" : "reported";
}
