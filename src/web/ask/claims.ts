import { useQuery } from "@tanstack/react-query";
import type { BothSides, ClaimPage, Question, VoiceMatrix } from "../../pages/claims.js";
import type { Period } from "../../pages/page.js";
import { type AskError, answer } from "./ask.js";
import { call } from "./session.js";

const of = (id: string) => `/api/claims/of/${encodeURIComponent(id)}`;

export const useClaim = (id: string) =>
  useQuery<ClaimPage, AskError>({ queryKey: ["claim", id], queryFn: () => answer<ClaimPage>(call(of(id))) });

export const useBothSides = (id: string, later: number, earlier: number, isOn = true) =>
  useQuery<BothSides, AskError>({
    queryKey: ["both sides", id, later, earlier],
    queryFn: () => answer<BothSides>(call(`${of(id)}/both?later=${later}&earlier=${earlier}`)),
    enabled: isOn,
  });

export const useQuestions = () =>
  useQuery<readonly Question[], AskError>({
    queryKey: ["questions"],
    queryFn: () => answer<readonly Question[]>(call("/api/claims/questions")),
  });

export const useMatrix = ({ from, to }: Period, isOn: boolean) =>
  useQuery<VoiceMatrix, AskError>({
    queryKey: ["matrix", from, to],
    queryFn: () => answer<VoiceMatrix>(call(`/api/claims/matrix?from=${from}&to=${to}`)),
    enabled: isOn,
  });
