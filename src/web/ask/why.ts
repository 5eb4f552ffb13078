import { api, useAnswer } from "./ask.js";

const keeps = { keeps: true } as const;
export const useEffects = () => useAnswer(["why", "effects"], () => api.why.effects.$get(), keeps);
export const useSeriesOffered = () => useAnswer(["why", "series"], () => api.why.series.$get(), keeps);
export const useExplanations = () => useAnswer(["why", "explanations"], () => api.why.explanations.$get(), keeps);
export const usePromises = () => useAnswer(["why", "promises"], () => api.why.promises.$get(), keeps);
export const useScenarios = () => useAnswer(["why", "scenarios"], () => api.why.scenarios.$get(), keeps);
