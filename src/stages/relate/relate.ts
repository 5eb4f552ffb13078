import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { sql, stage } from "../../flow/stage.js";
import { halfLivesOf } from "../../methods/relations/half-lives.js";
import { actCodes } from "./acts/act-codes.js";
import { countsAs, type Named, names, type Seen, seen } from "./acts/counts-as.js";
import { type RoleSum, roleSums, rolesOf } from "./acts/roles.js";
import { saidActs } from "./acts/said.js";
import { originsOf, saidOnce } from "./acts/said-once.js";
import { bordersOf, endedIn, sideOf } from "./acts/sides.js";
import type { ConflictOfSlice } from "./dyads/accord/accords.js";
import { fillLeads } from "./dyads/leads.js";
import { slicesOf } from "./dyads/slices.js";
import { comparedSlices, recordUnits, sliceDatasets } from "./dyads/sources/slice-datasets.js";
import { sumSlices } from "./dyads/sum-slices.js";
import { pairOf, tiesOf } from "./dyads/ties.js";
import { documentSlices } from "./rates/document-slices.js";
import { ratesOf, type Told } from "./rates/rates.js";
import { identitiesOf } from "./wording/identities.js";

/** Pairs with acts in a slice, of actors whose traits are known. */
const actingPairs = `
select distinct a, b from slice_source
where counts and slice <> '' and a in (select actor from trait) and b in (select actor from trait)`;

const flipped = `
select cast(count(*) as bigint) as n, min(actor || '→' || target || ' in ' || slice) as first
from dyad_slice where agreed = 'flips' and kind = 'all'`;

function undated({ actor, target, file, line }: Row<"tie">) {
  const says = `The tie of ${actor} and ${target} has no days, and no source of it covers any: it holds in no slice of time.`;
  return problem(
    "relation/undated-tie",
    { file, line, column: 1 },
    says,
    "Write since or until, or name claims whose evidence has a date.",
  );
}

/** How actors stand to each other: by deeds, by words, by the ties that are stated and by who they are. */
export const relate = stage({
  name: "relate",
  says: "weigh deeds and words of directed dyads, count acts by documents read, and set them beside stated ties and identities",
  reads: ["event", "dataset", "coverage", "role", "source_day", "same_document", "actor", "trait", "statement", "claim", "claim_evidence"],
  writes: [
    "slice",
    "slice_dataset",
    "slice_source",
    "document_slice",
    "party",
    "counts_as",
    "act_code",
    "act",
    "crisis_day",
    "dyad_month",
    "dyad_score",
    "dyad_slice",
    "dyad_rate",
    "usual_rate",
    "slice_rate",
    "dyad_lead",
    "tie",
    "identity",
    "dyad_conflict",
    "dyad_accord",
    "peace_role",
  ],
  slice: ({ says }) => [
    says.case.period,
    says.case.turning_points,
    says.case.complexes,
    says.case.disjoint,
    says.case.region,
    says.codebook.acts,
    says.actors.actors,
  ],
  run: async (store, work) => {
    await store.fill("dyad_month", sql(import.meta.url, "./dyads/dyad-month.sql"));
    const spans = slicesOf(work.case);
    const resting = sliceDatasets(spans, await store.table("coverage"), await store.table("dataset"), work.case.says.case.disjoint);
    const acted = await store.rows<{ dataset: string }>(
      "select distinct dataset from event where aside is null and actor is not null and target is not null order by 1",
    );
    const withActs = new Set(acted.map((each) => each.dataset));
    const slices = comparedSlices(spans, resting, withActs);
    await store.write("slice", slices);
    await store.write("slice_dataset", resting);
    await store.write(
      "party",
      work.case.says.case.complexes.parties.map((actor, n) => {
        const { file, line } = work.case.at("case", "complexes", "parties", n);
        return { actor, file, line };
      }),
    );
    const statements = await store.table("statement");
    const claims = await store.table("claim");
    const types = await store.rows<{ type: string }>(
      "select distinct type from event where aside is null and type is not null and actor is not null and target is not null order by 1 limit 20000",
    );
    const codes = actCodes(work.case, [
      ...types.map((each) => each.type),
      ...statements.map((each) => each.act),
      ...claims.flatMap((each) => each.tie_act ?? []),
    ]);
    await store.write("act_code", codes);
    const codeOf = new Map(codes.map((each) => [each.word, each]));
    const actors = await store.table("actor");
    const roles = await store.table("role");
    const side = sideOf(actors, roles);
    const borders = bordersOf(actors, roles);
    await store.write("counts_as", countsAs(await store.rows<Named>(names), await store.rows<Seen>(seen), actors, side, borders));
    await store.fill("dyad_conflict", sql(import.meta.url, "./dyads/conflict/dyad-conflict.sql"));
    await store.fill("act", sql(import.meta.url, "./acts/act.sql"));

    const ended = endedIn(actors, roles);
    const ties = tiesOf(work.case, claims, await store.table("claim_evidence"), ended);
    for (const each of ties) if (each.kind === "actors" && !each.since && !each.until && each.covers === "[]") work.problem(undated(each));
    await store.write("tie", ties);
    const sources = await store.table("source_day");
    const copies = originsOf(await store.table("same_document"));
    const enemies = new Set(ties.flatMap((each) => (each.sign === "enmity" ? [pairOf(each.actor, each.target)] : [])));
    const days = new Map(sources.map((each) => [each.source, each.day]));
    await store.write(
      "act",
      saidActs(saidOnce(statements, copies), {
        days,
        codes: codeOf,
        side,
        ended,
        isEnemy: (a, b) => enemies.has(pairOf(a, b)),
        proposed: work.case.says.case.complexes.proposed,
      }),
    );
    await store.fill("crisis_day", sql(import.meta.url, "./dyads/crisis-day.sql"));
    const units = recordUnits(resting, withActs);
    await store.fill(
      "slice_source",
      units.size > 1
        ? sql(import.meta.url, "./dyads/sources/slice-source.sql")
        : sql(import.meta.url, "./dyads/sources/slice-source-of-one.sql"),
    );
    await store.fill("dyad_score", sql(import.meta.url, "./dyads/dyad-score.sql"), halfLivesOf(work.case.says.case.complexes.half_life));
    const acting = await store.rows<{ a: string; b: string }>(actingPairs);
    const pairs = new Set([...acting.map((each) => pairOf(each.a, each.b)), ...ties.map((each) => pairOf(each.actor, each.target))]);
    const identities = identitiesOf(await store.table("trait"), pairs, pairOf);
    await store.write("identity", identities);
    const conflicts = await store.rows<ConflictOfSlice>(sql(import.meta.url, "./dyads/conflict/conflict-slices.sql"));
    await sumSlices(store, slices, { ties, identities, conflicts });

    const documents = documentSlices(sources, slices, copies);
    await store.write("document_slice", documents);
    const rates = ratesOf(await store.rows<Told>(sql(import.meta.url, "./acts/told.sql")), documents, slices);
    await store.write("dyad_rate", rates.cells);
    await store.write("usual_rate", rates.usual);
    await store.write("slice_rate", rates.slices);

    const [flips] = await store.rows<{ n: number; first: string }>(flipped);
    if (flips?.n)
      work.problem(
        problem(
          "relation/flips",
          work.case.at("actors", "actors"),
          `The sign of ${flips.n === 1 ? "one dyad" : `${flips.n} dyads`} in a slice of time turns with the weights of its acts, first of ${flips.first}.`,
          "Draw no conclusion from it, or look at its acts one by one.",
        ),
      );

    await fillLeads(store);
    await store.write(
      "peace_role",
      rolesOf(await store.rows<RoleSum>(roleSums), ties, codeOf, new Set(work.case.says.case.complexes.parties)),
    );
  },
});
