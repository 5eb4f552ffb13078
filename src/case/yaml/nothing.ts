import type { CaseFileName, CaseFileOf } from "../schema/schema.js";

/** What a file says that is not there or is empty. */
export const nothing: Partial<{ [N in CaseFileName]: CaseFileOf<N> }> = {
  actors: { actors: [], nobody: [] },
  codebook: { acts: [], categories: [] },
  sources: { sources: [] },
  remote: { remote: [] },
  claims: { claims: [] },
  figures: { figures: [] },
  commitments: { commitments: [] },
  links: { links: [] },
  queries: { queries: [] },
  hypotheses: { hypotheses: [], evidence: [], expected_evidence: [], readings: [] },
  scenarios: { games: [], counts: [] },
};
