import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { caseText, useCaseText, useEdit } from "../../ask/edit.js";
import { claimStep, evidenceStep, type Given, writtenClaims } from "./claim-steps.js";

/** What is said about words besides where they stand. */
export type Words = Omit<Given, "source" | "quote">;

/**
 * Writes words of a source into claims.yaml, for a claim that stands there or for a new one; it can be undone. The file is read when it is
 * written to, and before that where it `isWanted` sooner.
 */
export function useClaimWriting(source: string, { isWanted = true } = {}) {
  const { data } = useCaseText("claims", { isWanted });
  const queries = useQueryClient();
  const { mutateAsync } = useEdit();
  const write = useCallback(
    async (quote: string, to: { readonly id: string } | { readonly says: string }, words: Words): Promise<boolean> => {
      const file = data ?? (await caseText("claims").queryFn());
      const claims = writtenClaims(file.says);
      const given: Given = { ...words, source, quote };
      const ask = async (step: Parameters<typeof mutateAsync>[0]["steps"][number], act: string) =>
        (await mutateAsync({ name: "claims", was: file.sha256, steps: [step], act })).kind === "written";
      if ("says" in to) {
        const { id, step } = claimStep(claims, to.says, given);
        return ask(step, `add the claim ${id}`);
      }
      const step = evidenceStep(claims, to.id, given);
      if (step) return ask(step, `${given.stance === "asserts" ? "support" : "deny"} ${to.id} with words of ${source}`);
      void queries.invalidateQueries({ queryKey: ["file"] });
      return false;
    },
    [data, mutateAsync, queries, source],
  );
  return { write };
}
