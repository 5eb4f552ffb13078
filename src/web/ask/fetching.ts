import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import type { AwayPage, FetchState } from "../../pages/fetching.js";
import { type AskError, answer } from "./ask.js";
import { post, ToldContext } from "./edit.js";
import { call } from "./session.js";

/** What lies elsewhere; asked again every second while something is on its way. */
export const useAway = () =>
  useQuery<AwayPage, AskError>({
    queryKey: ["away"],
    queryFn: () => answer<AwayPage>(call("/api/fetch")),
    refetchInterval: ({ state }) => (state.data?.state.isRunning ? 1_000 : false),
  });

/** Begins to bring files, or stops. */
export function useFetch() {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  return useMutation<FetchState, AskError, { readonly files: readonly string[]; readonly accept: readonly string[] } | "stop">({
    mutationFn: (asked) => (asked === "stop" ? post<FetchState>("/api/fetch/stop") : post<FetchState>("/api/fetch", asked)),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["away"] }),
    onError: (error) => tell({ kind: "refused", says: error.message }),
  });
}
