import type { ProposedEvidence } from "../../domain/coding/coding.js";
import type { OpenCase } from "../opened/open-case.js";

interface Proposal {
  readonly start: number | null;
  readonly end: number | null;
  readonly evidence: ProposedEvidence;
}

/** Of proposals that words of a source do something to a claim: which wait for a person, and what the claim says. */
export interface ClaimsBeside {
  /** Whether no evidence in claims.yaml has these words for the same claim, by its id or, for a new one, by its sentence. */
  isOpen(proposal: Proposal): boolean;
  /** The sentence of the claim; null where claims.yaml has it no more. */
  sentence(evidence: ProposedEvidence): string | null;
}

/** Claims and their words in one source, as the last build has them: a proposal that a person wrote down is open no more, and is again when that is undone. */
export async function claimsBeside({ tables }: OpenCase, source: string): Promise<ClaimsBeside> {
  const claims = await tables.rows<{ id: string; says: string }>("select id, says from claim");
  const written = await tables.rows<{ claim: string; says: string; start: number; end: number }>(
    `select e.claim, c.says, e.start, e."end" from claim_evidence e join claim c on c.id = e.claim
     where e.source = ? and e.start is not null and e."end" is not null`,
    [source],
  );
  const sentences = new Map(claims.map(({ id, says }) => [id, says]));
  const keyOf = (start: number, end: number, of: "claim" | "says", words: string) => JSON.stringify([start, end, of, words]);
  const taken = new Set(
    written.flatMap(({ claim, says, start, end }) => [keyOf(start, end, "claim", claim), keyOf(start, end, "says", says)]),
  );
  return {
    isOpen: ({ start, end, evidence: { claim, says = "" } }) =>
      start === null ||
      end === null ||
      !taken.has(claim === undefined ? keyOf(start, end, "says", says) : keyOf(start, end, "claim", claim)),
    sentence: ({ claim, says }) => (claim === undefined ? (says ?? null) : (sentences.get(claim) ?? null)),
  };
}
