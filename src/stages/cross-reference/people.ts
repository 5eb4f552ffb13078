import type { CaseFile } from "../../case/case.js";
import { nearest } from "../../case/schema/nearest.js";
import type { LinkKind } from "../../domain/claim.js";
import { type Problem, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { Shelf } from "./evidence.js";

type Support = Row<"claim_evidence">;

/** What a person decided of two sources in judgements/links.yaml. */
export interface Decided {
  readonly as: LinkKind;
  readonly by: string;
  readonly date: string;
  readonly because: string;
  joins(a: Support, b: Support): boolean;
  isLater(a: Support): boolean;
}

/** People's links that bear on a claim, the latest word first. */
export function decidedOf(caseFile: CaseFile, claim: string): Decided[] {
  return caseFile.says.links.links
    .filter((each) => each.claim === undefined || each.claim === claim)
    .map(
      ({ later, earlier, as, by, date, because }): Decided => ({
        as,
        by,
        date,
        because,
        joins: (a, b) => (bears(a, later) && bears(b, earlier)) || (bears(a, earlier) && bears(b, later)),
        isLater: (a) => bears(a, later),
      }),
    )
    .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}

function bears(support: Support, id: string): boolean {
  return support.source === id || support.reference === id || support.speaker === id || support.origin === id;
}

/** Ids in links.yaml that nothing in the case has. */
export function unknownLinks(caseFile: CaseFile, shelf: Shelf): Problem[] {
  const { claims } = caseFile.says.claims;
  const origins = claims.flatMap((each) => each.evidence.flatMap(({ origin, by }) => [origin, by].filter((one) => one !== undefined)));
  const known = new Set([...shelf.sources.keys(), ...shelf.references.keys(), ...shelf.actors.keys(), ...origins]);
  return caseFile.says.links.links.flatMap((each, index) => {
    const unknown = (id: string, ids: readonly string[], key: "later" | "earlier" | "claim", what: string): Problem => {
      const meant = nearest(id, ids);
      return problem(
        "case/unknown-id",
        caseFile.at("links", "links", index, key),
        `there is no ${what} ${id}.`,
        meant ? `Write ${meant}.` : `Write the id of one that is there.`,
      );
    };
    const sides = (["later", "earlier"] as const).flatMap((key) =>
      known.has(each[key]) ? [] : [unknown(each[key], [...known], key, "source, reference or speaker")],
    );
    const isClaim = each.claim === undefined || claims.some(({ id }) => id === each.claim);
    return isClaim
      ? sides
      : [
          ...sides,
          unknown(
            each.claim as string,
            claims.map(({ id }) => id),
            "claim",
            "claim",
          ),
        ];
  });
}
