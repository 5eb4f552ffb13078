import type { Period } from "../../domain/days/period.js";
import { api, inPath, useAnswer } from "./ask.js";

export const useClaim = (id: string) => useAnswer(["claim", id], () => api.claims.of[":id"].$get({ param: inPath({ id }) }));

export const useBothSides = (id: string, later: number, earlier: number, isOn = true) =>
  useAnswer(
    ["both sides", id, later, earlier],
    () => api.claims.of[":id"].both.$get({ param: inPath({ id }), query: { later: String(later), earlier: String(earlier) } }),
    { enabled: isOn },
  );

export const useQuestions = () => useAnswer(["questions"], () => api.claims.questions.$get());

export const useMatrix = ({ from, to }: Period, isOn: boolean) =>
  useAnswer(["matrix", from, to], () => api.claims.matrix.$get({ query: { from, to } }), { enabled: isOn });
