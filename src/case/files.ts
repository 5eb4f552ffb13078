/** Where each YAML file of a case lies; `schema.ts` says what they hold. */
export const casePaths = {
  case: "case.yaml",
  actors: "actors.yaml",
  codebook: "codebook.yaml",
  sources: "sources/sources.yaml",
  remote: "sources/remote.yaml",
  claims: "judgements/claims.yaml",
  figures: "judgements/figures.yaml",
  commitments: "judgements/commitments.yaml",
  links: "judgements/links.yaml",
  hypotheses: "judgements/hypotheses.yaml",
  queries: "judgements/queries.yaml",
  scenarios: "judgements/scenarios.yaml",
} as const;
