import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { hc } from "hono/client";
import type { Begun, NewCaseAsked, StartPage } from "../../pages/start.js";
import type { StartApi } from "../../servers/api/start.js";
import { AskError, answer, written } from "./ask.js";
import { call } from "./session.js";

const { api } = hc<StartApi>("/", { fetch: call });

export const useStart = () => useQuery<StartPage, AskError>({ queryKey: ["start"], queryFn: () => answer(api.start.$get()), staleTime: 0 });

/** Opens a case, or begins one and opens it; the window then shows it from its first page on. */
export function useBegin() {
  return useMutation<Begun, AskError, { readonly open: string } | NewCaseAsked>({
    mutationFn: async (asked) => {
      const given = await written<Begun>(
        "open" in asked ? api.start.open.$post({ json: { folder: asked.open } }) : api.start.new.$post({ json: asked }),
      );
      if (given.kind === "refused") throw new AskError(422, given.says);
      return given;
    },
    onSuccess: () => location.assign("/"),
  });
}

/** Lists a case no longer; its folder stays. */
export function useForget() {
  const queries = useQueryClient();
  return useMutation<StartPage, AskError, string>({
    mutationFn: (folder) => answer(api.start.forget.$post({ json: { folder } })),
    onSuccess: (page) => queries.setQueryData(["start"], page),
  });
}
