import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ClaimLine } from "../../../pages/page.js";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { claimStep, evidenceStep, type Given, writtenClaims } from "./claim-steps.js";

/** What is said about words besides where they stand. */
export type Words = Omit<Given, "source" | "quote">;

/** Writes words of a source into claims.yaml, for a claim that stands there or for a new one; it can be undone. */
export function useClaimWriting(source: string) {
  const file = useCaseText("claims");
  const queries = useQueryClient();
  const edit = useEdit();
  const { mutate } = edit;
  const { data } = file;
  const write = useCallback(
    (quote: string, to: { readonly claim: ClaimLine } | { readonly says: string }, words: Words) => {
      const claims = writtenClaims(data?.says);
      const given: Given = { ...words, source, quote };
      if ("says" in to) {
        const { id, step } = claimStep(claims, to.says, given);
        mutate({ name: "claims", was: data?.sha256 ?? null, steps: [step], act: `add the claim ${id}` });
        return;
      }
      const step = evidenceStep(claims, to.claim.id, given);
      const act = `${given.stance === "asserts" ? "support" : "deny"} ${to.claim.id} with words of ${source}`;
      if (step) mutate({ name: "claims", was: data?.sha256 ?? null, steps: [step], act });
      else void queries.invalidateQueries({ queryKey: ["file"] });
    },
    [data, mutate, queries, source],
  );
  return { write, isReady: data !== undefined };
}
