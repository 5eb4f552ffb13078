import { keepPreviousData, type Query, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import type {
  AgreementAsked,
  AgreementPage,
  CategoryMeasures,
  Disagreements,
  DocumentAgreementLine,
  MachineAgreement,
  WholeAgreement,
} from "../../pages/agreement.js";
import { AskError, answer } from "./ask.js";
import { post, ToldContext } from "./edit.js";
import { call } from "./session.js";

const queryOf = ({ coders, unit }: AgreementAsked, more: Readonly<Record<string, string | null>> = {}): string => {
  const query = new URLSearchParams({ coders: coders.join(","), unit });
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
  return query.toString();
};

export const useAgreement = (asked: AgreementAsked) =>
  useQuery<AgreementPage, AskError>({
    queryKey: ["agreement", asked],
    queryFn: () => answer<AgreementPage>(call(`/api/agreement?${queryOf(asked)}`)),
    placeholderData: keepPreviousData,
  });

export const useAgreementByDocument = (asked: AgreementAsked) =>
  useQuery<readonly DocumentAgreementLine[], AskError>({
    queryKey: ["agreement", asked, "documents"],
    queryFn: () => answer<readonly DocumentAgreementLine[]>(call(`/api/agreement/documents?${queryOf(asked)}`)),
  });

export const useAgreementOverAll = (asked: AgreementAsked) =>
  useQuery<WholeAgreement, AskError>({
    queryKey: ["agreement", asked, "whole"],
    queryFn: () => answer<WholeAgreement>(call(`/api/agreement/whole?${queryOf(asked)}`)),
  });

export const useMachineAgreement = () =>
  useQuery<MachineAgreement, AskError>({
    queryKey: ["agreement", "machine"],
    queryFn: () => answer<MachineAgreement>(call("/api/agreement/machine")),
  });

export const useCategoryMeasures = (asked: AgreementAsked, id: string) =>
  useQuery<CategoryMeasures, AskError>({
    queryKey: ["agreement", asked, id],
    queryFn: () => answer<CategoryMeasures>(call(`/api/agreement/category/${encodeURIComponent(id)}?${queryOf(asked)}`)),
  });

export const useDisagreements = (asked: AgreementAsked, category: string | null, source: string | null, isOn: boolean) =>
  useQuery<Disagreements, AskError>({
    queryKey: ["agreement", asked, "disagreements", category, source],
    queryFn: () => answer<Disagreements>(call(`/api/agreement/disagreements?${queryOf(asked, { category, source })}`)),
    placeholderData: keepPreviousData,
    enabled: isOn,
  });

type Written = { readonly kind: "written" } | { readonly kind: "refused"; readonly says: string };

/** Writes a decision of the consensus coder, and asks again what is left. */
export function useDecide(asked: AgreementAsked) {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  return useMutation<
    Written,
    AskError,
    { readonly path: "resolve" | "take-agreed" | "undo" | "redo"; readonly key?: string; readonly take?: string | null }
  >({
    mutationFn: ({ path, ...body }) => post<Written>(`/api/agreement/${path}`, { ...asked, ...body }),
    onSuccess: async (given) => {
      if (given.kind === "refused") tell({ kind: "refused", says: given.says });
      const isList = ({ queryKey }: Query) => queryKey[2] === "disagreements";
      void queries.invalidateQueries({ queryKey: ["agreement"], predicate: (query) => !isList(query) });
      await queries.invalidateQueries({ queryKey: ["agreement"], predicate: isList });
    },
    onError: (error) => tell({ kind: "refused", says: error instanceof AskError ? error.message : String(error) }),
  });
}
