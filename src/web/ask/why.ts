import { useQuery } from "@tanstack/react-query";
import type { EffectsPage, ExplanationsPage, PromisesPage } from "../../pages/explanations.js";
import type { ScenariosPage } from "../../pages/scenarios.js";
import { type AskError, answer } from "./ask.js";
import { call } from "./session.js";

const useWhy = <T>(what: string) =>
  useQuery<T, AskError>({
    queryKey: ["why", what],
    queryFn: () => answer<T>(call(`/api/why/${what}`)),
    placeholderData: (before) => before,
  });

export const useEffects = () => useWhy<EffectsPage>("effects");
export const useExplanations = () => useWhy<ExplanationsPage>("explanations");
export const usePromises = () => useWhy<PromisesPage>("promises");
export const useScenarios = () => useWhy<ScenariosPage>("scenarios");
