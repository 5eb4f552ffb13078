import { type Query, useMutation, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import type { AgreementAsked } from "../../pages/agreement.js";
import type { Written } from "../../pages/edit.js";
import { AskError, api, inPath, useAnswer } from "./ask.js";
import { ToldContext, useWritten } from "./edit.js";

const inWords = ({ coders, unit }: AgreementAsked) => ({ coders: coders.join(","), unit });

export const useAgreement = (asked: AgreementAsked) =>
  useAnswer(["agreement", asked], () => api.agreement.$get({ query: inWords(asked) }), { keeps: true });

export const useAgreementByDocument = (asked: AgreementAsked) =>
  useAnswer(["agreement", asked, "documents"], () => api.agreement.documents.$get({ query: inWords(asked) }));

export const useAgreementOverAll = (asked: AgreementAsked) =>
  useAnswer(["agreement", asked, "whole"], () => api.agreement.whole.$get({ query: inWords(asked) }));

export const useMachineAgreement = () => useAnswer(["agreement", "machine"], () => api.agreement.machine.$get());

export const useCategoryMeasures = (asked: AgreementAsked, id: string) =>
  useAnswer(["agreement", asked, id], () => api.agreement.category[":id"].$get({ param: inPath({ id }), query: inWords(asked) }));

export const useDisagreements = (asked: AgreementAsked, category: string | null, source: string | null, isOn: boolean) =>
  useAnswer(
    ["agreement", asked, "disagreements", category, source],
    () => api.agreement.disagreements.$get({ query: { ...inWords(asked), category: category ?? "", source: source ?? "" } }),
    { keeps: true, enabled: isOn },
  );

type Decision =
  | { readonly path: "resolve"; readonly key: string; readonly take: string | null }
  | { readonly path: "take-agreed" | "undo" | "redo" };

/** Writes a decision of the consensus coder, and asks again what is left. */
export function useDecide(asked: AgreementAsked) {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  const write = useWritten();
  const { coders, unit } = asked;
  const send = (decision: Decision) => {
    if (decision.path === "resolve") {
      const { key, take } = decision;
      return api.agreement.resolve.$post({ json: { coders, unit, key, take } });
    }
    return decision.path === "take-agreed"
      ? api.agreement["take-agreed"].$post({ json: { coders, unit } })
      : api.agreement[decision.path].$post();
  };
  return useMutation<Written, AskError, Decision>({
    mutationFn: (decision) => write(() => send(decision)),
    onSuccess: async (given) => {
      if (given.kind === "refused") tell({ kind: "refused", says: given.says });
      const isList = ({ queryKey }: Query) => queryKey[2] === "disagreements";
      void queries.invalidateQueries({ queryKey: ["agreement"], predicate: (query) => !isList(query) });
      await queries.invalidateQueries({ queryKey: ["agreement"], predicate: isList });
    },
    onError: (error) => tell({ kind: "refused", says: error instanceof AskError ? error.message : String(error) }),
  });
}
