import type { CaseFileOf } from "../../case/schema/schema.js";
import { type ClaimFlag, reachOf } from "../../domain/claim.js";
import { spanOf } from "../../domain/days/period.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage } from "../../flow/stage.js";
import { corroborate } from "../../methods/claims/corroboration.js";
import { explainCorroboration } from "../../methods/claims/explain-corroboration.js";
import { type Saying, truthFinder } from "../../methods/claims/truth-finder.js";
import { shinglesIn } from "../../methods/text-reuse/shared-passages.js";
import { comparisonsOf } from "./comparisons.js";
import { dependenceOf } from "./dependence.js";
import { shelfOf, shelfTables, supportOf, unread } from "./evidence.js";
import { aliasesOf } from "./names.js";
import { dayOf, type Folded, foldOrigins, reasonOf } from "./origins.js";
import { decidedOf, unknownLinks } from "./people.js";
import { voicesOf } from "./voices.js";

type Claim = CaseFileOf<"claims">["claims"][number];
type Support = Row<"claim_evidence">;

/** Looks up the evidence of each claim, folds it into origins, and counts support and denial. */
export const crossReference = stage({
  name: "cross-reference",
  says: "find the evidence of claims, fold it into origins, count support and denial",
  reads: [...shelfTables, "alias", "interest", "stock_phrase", "same_document"],
  writes: ["claim", "origin", "claim_evidence", "link", "claim_stance", "comparison"],
  slice: (caseFile) => [caseFile.says.claims, caseFile.says.links],
  run: async (store, work) => {
    const shelf = await shelfOf(store);
    const aliases = aliasesOf(await store.table("alias"));
    const interests = interestsOf(await store.table("interest"));
    for (const each of unknownLinks(work.case, shelf)) work.problem(each);
    const copies = new Map((await store.table("same_document")).map(({ source, of }) => [source, of]));
    const stock = shinglesIn((await store.table("stock_phrase")).map((each) => each.phrase));
    const links: Row<"link">[] = [];
    const voices: Row<"claim_stance">[] = [];
    const sayings: Saying[] = [];
    const claims: Row<"claim">[] = [];
    const origins: Row<"origin">[] = [];
    const supports: Support[] = [];
    for (const [index, claim] of work.case.says.claims.claims.entries()) {
      const found: Support[] = [];
      for (const [ordinal, evidence] of claim.evidence.entries()) {
        const place = (...path: (string | number)[]) => work.case.at("claims", "claims", index, "evidence", ordinal, ...path);
        found.push(await supportOf(claim, evidence, ordinal, place, store, shelf, work));
      }
      const supersededBy = admissions(found, (each) => dayOf(each, claim, shelf));
      for (const [at, aside] of supersededBy) found[at] = { ...(found[at] as Support), aside };
      const isNamed = ({ ordinal }: Support) => claim.evidence[ordinal]?.origin !== undefined || claim.evidence[ordinal]?.by !== undefined;
      const day = (each: Support) => dayOf(each, claim, shelf);
      const { links: tied, asked } = dependenceOf(found, isNamed, day, shelf, aliases, decidedOf(work.case, claim.id), stock, copies);
      for (const { support, name } of asked) work.problem(mayDepend(support, `${support.source} gives it as the word of ${name}`));
      for (const each of tied)
        if (each.state === "may depend")
          work.problem(
            mayDepend(
              found[each.later] as Support,
              `${found[each.later]?.source} may have it from ${found[each.earlier]?.source}: ${each.because}`,
            ),
          );
      const folded = foldOrigins(claim, found, tied, shelf, interests);
      const score = corroborate(folded.map((each) => each.origin));
      supports.push(...found);
      links.push(...tied);
      const place = work.case.at("claims", "claims", index);
      voices.push(...voicesOf(claim, found, shelf, { file: place.file, line: place.line }));
      sayings.push(
        ...folded.map(({ origin }) => ({
          source: origin.id.replace(/ \((?:asserts|denies)\)$/u, ""),
          object: claim.id,
          fact: origin.polarity,
        })),
      );
      for (const { origin, name, documents, ...why } of folded) {
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
          reach: why.reach,
          weight,
          reason: reasonOf({ origin, ...why }, weight),
          documents: JSON.stringify(documents),
          believed_without: score.believedWithout.get(origin.id) as number,
        });
      }
      claims.push(claimRow(claim, place, found, score, folded));
    }
    const checked = truthFinder(sayings).confidence;
    const confidence = (id: string) =>
      checked.get(id)?.get("asserts") ?? (checked.has(id) ? 1 - (checked.get(id)?.get("denies") ?? 1) : null);
    const rows = claims.map((each) => ({ ...each, truthfinder: confidence(each.id) }));
    await store.write("claim", rows);
    await store.write("link", links);
    await store.write("claim_stance", voices);
    await store.write("comparison", comparisonsOf(await store.table("tally"), rows, supports));
    await store.write("origin", origins);
    await store.write("claim_evidence", supports);
  },
});

/** Denials that the same speaker took back by asserting it on a later day: why each does not count. */
function admissions(found: readonly Support[], day: (each: Support) => string): Map<number, string> {
  const days = (each: Support) => (day(each) === "9999" ? undefined : spanOf(day(each)));
  const spoken = found.filter((each) => !each.aside && each.speaker !== null);
  return new Map(
    spoken.flatMap((denial): [number, string][] => {
      const until = denial.stance === "denies" ? days(denial)?.until : undefined;
      if (!until) return [];
      const admitted = spoken.find(
        (each) => each.stance === "asserts" && each.speaker === denial.speaker && (days(each)?.since ?? "") > until,
      );
      return admitted ? [[denial.ordinal, `${denial.speaker} admitted it later, on ${day(admitted)}`]] : [];
    }),
  );
}

function interestsOf(rows: readonly Row<"interest">[]): Map<string, Row<"interest">[]> {
  const found = new Map<string, Row<"interest">[]>();
  for (const each of rows) found.set(each.actor, [...(found.get(each.actor) ?? []), each]);
  return found;
}

/** Between sure and not: a person is asked. */
function mayDepend(support: Support, says: string) {
  const mend = "Write the origin of that piece, or a link in judgements/links.yaml: copy, citation, reliance, or apart.";
  return problem("claim/may-depend", { file: support.file, line: support.line, column: 1 }, `${support.claim}: ${says}.`, mend);
}

function claimRow(
  claim: Claim,
  place: Place,
  found: readonly Support[],
  score: ReturnType<typeof corroborate>,
  folded: readonly Folded[],
): Row<"claim"> {
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
    flags: JSON.stringify(flagsWith(score.flags, found)),
    reach: reachOf(counted.map((each) => each.reach)),
    believed_low: score.believedRange[0],
    believed_high: score.believedRange[1],
    standing: claim.standing ?? standingOf(claim, counted),
    explained: explainCorroboration(
      folded.map(({ origin, name }) => ({ ...origin, name })),
      score,
    ),
    truthfinder: null,
  };
}

/** A claim whose every piece is of a work that nobody read rests on nothing read either. */
function flagsWith(flags: readonly ClaimFlag[], found: readonly Support[]): ClaimFlag[] {
  const spoken = found.filter((each) => each.stance !== "silent");
  const isUnread = spoken.length > 0 && spoken.every((each) => each.aside === unread);
  return isUnread ? [...flags, "unread"] : [...flags];
}

function standingOf(claim: Claim, counted: readonly Support[]): Row<"claim">["standing"] {
  if (!counted.length) return null;
  if (claim.kind === "analytic") return "judged";
  return counted.every((each) => each.kind === "rows") ? "coded" : "reported";
}
