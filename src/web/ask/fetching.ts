import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import type { FetchState } from "../../pages/fetching.js";
import { type AskError, answer, api } from "./ask.js";
import { ToldContext, useWritten } from "./edit.js";

/** What lies elsewhere; asked again every second while something is on its way. */
export const useAway = () =>
  useQuery({
    queryKey: ["away"],
    queryFn: () => answer(api.fetch.$get()),
    refetchInterval: ({ state }) => (state.data?.state.isRunning ? 1_000 : false),
  });

/** Begins to bring files, or stops. */
export function useFetch() {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  const write = useWritten();
  return useMutation<FetchState, AskError, { readonly files: readonly string[]; readonly accept: readonly string[] } | "stop">({
    mutationFn: (asked) => (asked === "stop" ? write(() => api.fetch.stop.$post()) : write(() => api.fetch.$post({ json: asked }))),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["away"] }),
    onError: (error) => tell({ kind: "refused", says: error.message }),
  });
}
