import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { hc } from "hono/client";
import type { Api } from "../../api.js";
import type { DyadPage } from "../../pages/dyad.js";
import type { NamesMet } from "../../pages/names.js";
import type {
  ClaimsPage,
  DyadsPage,
  Hits,
  Overview,
  Period,
  ReportPage,
  RowsPage,
  Shell,
  Shown,
  SourcePage,
  SourcesPage,
  WordsPart,
} from "../../pages/page.js";
import type { SourceTable } from "../../pages/sources.js";
import type { HappeningsPart, TimelinePage } from "../../pages/timeline.js";
import { call } from "./session.js";

const client = hc<Api>("/", { fetch: call });

/** The app could not be answered: says what to do about it. */
export class AskError extends Error {
  override readonly name = "AskError";
  readonly status: number;
  constructor(status: number, says: string) {
    super(says);
    this.status = status;
  }
}

export async function answer<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch(() => {
    throw new AskError(0, "Amity is not answering. Start it again with amity open, and this page comes back by itself.");
  });
  if (response.ok) return (await response.json()) as T;
  const body = (await response.json().catch(() => ({}))) as { says?: string };
  throw new AskError(response.status, body.says ?? `The answer was ${response.status}.`);
}

function page<T>(key: readonly unknown[], ask: () => Promise<Response>, isOn = true): UseQueryResult<T, AskError> {
  // biome-ignore lint/correctness/useHookAtTopLevel: every caller is a hook
  return useQuery<T, AskError>({
    queryKey: key,
    queryFn: () => answer<T>(ask()),
    placeholderData: keepPreviousData,
    enabled: isOn,
  });
}

export const useShell = () => page<Shell>(["shell"], () => client.api.shell.$get());
export const useOverview = (query: Period) => page<Overview>(["overview", query], () => client.api.overview.$get({ query: { ...query } }));
export const useSources = () => page<SourcesPage>(["sources"], () => client.api.sources.$get());
export const useNamesMet = () => page<NamesMet>(["names-met"], () => client.api["names-met"].$get());
export const useSourceTable = () => page<SourceTable>(["source-table"], () => client.api["source-table"].$get());
export const useSource = (id: string) =>
  useQuery<SourcePage, AskError>({
    queryKey: ["source", id],
    queryFn: () => answer<SourcePage>(client.api.sources[":id"].$get({ param: { id } })),
  });
export const useTimeline = (query: Period, actor: string | null) =>
  page<TimelinePage>(["timeline", query, actor], () => call(`/api/timeline?${told(query, { actor: actor ?? "" })}`));
const told = (query: Period, more: Readonly<Record<string, string>>) => new URLSearchParams({ ...query, ...more });
const pairOf = (a: string, b: string) => `/api/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;

/** More of a list, from a place on. */
export const moreHappenings = (query: Period, actor: string | null, from: number): Promise<HappeningsPart> =>
  answer(call(`/api/timeline/happenings?${told(query, { actor: actor ?? "", start: String(from) })}`));
export const moreDyadHappenings = (a: string, b: string, query: Period, from: number): Promise<HappeningsPart> =>
  answer(call(`${pairOf(a, b)}/happenings?${told(query, { start: String(from) })}`));
export const moreDyadWords = (a: string, b: string, query: Period, from: number): Promise<WordsPart> =>
  answer(call(`${pairOf(a, b)}/words?${told(query, { start: String(from) })}`));
export const moreActorWords = (id: string, from: number): Promise<WordsPart> =>
  answer(call(`/api/actors/${encodeURIComponent(id)}/words?start=${from}`));
export const useDyads = (query: Period) => page<DyadsPage>(["dyads", query], () => client.api.dyads.$get({ query: { ...query } }));
export const useDyad = (a: string, b: string, query: Period) =>
  useQuery<DyadPage, AskError>({
    queryKey: ["dyad", a, b, query],
    queryFn: () => answer<DyadPage>(client.api.dyads[":a"][":b"].$get({ param: { a, b }, query: { ...query } })),
    placeholderData: (before, query) => (query?.queryKey[1] === a && query.queryKey[2] === b ? before : undefined),
  });
export const useClaims = (query: Period) => page<ClaimsPage>(["claims", query], () => client.api.claims.$get({ query: { ...query } }));
export const useReport = () => page<ReportPage>(["report"], () => client.api.report.$get());
export const useEvidence = (at: string | null, query: Period) =>
  useQuery<Shown, AskError>({
    queryKey: ["evidence", at, query],
    queryFn: () => answer<Shown>(client.api.evidence.$get({ query: { at: at ?? "", ...query } })),
    enabled: at !== null,
    retry: false,
  });
export const useSearch = (words: string) =>
  page<Hits>(["search", words], () => client.api.search.$get({ query: { words, start: "0" } }), words.trim() !== "");
export const moreHits = (words: string, from: number): Promise<Hits> =>
  answer<Hits>(client.api.search.$get({ query: { words, start: String(from) } }));

/** Rows of a query that something cites, from a place on. */
export const moreRows = (query: string, from: number): Promise<RowsPage> =>
  answer<RowsPage>(client.api.rows.$post({ json: { query, from } }));
