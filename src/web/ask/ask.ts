import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { hc } from "hono/client";
import type { Period } from "../../domain/days/period.js";
import type { Api } from "../../servers/api/api.js";
import { call } from "./session.js";

/** The routes of the app with the types of what they take and answer, read off the routes themselves. */
export const { api } = hc<Api>("/", { fetch: call });

/** Names as parts of an address. */
export function inPath<T extends Readonly<Record<string, string>>>(names: T): T {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name, encodeURIComponent(value)])) as T;
}

/** The app could not be answered: says what to do about it. */
export class AskError extends Error {
  override readonly name = "AskError";
  readonly status: number;
  constructor(status: number, says: string) {
    super(says);
    this.status = status;
  }
}

/** What a route answers. An answer without a type of its own, as of a bare `fetch`, does not compile. */
export type Asked<T> = Promise<{
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<0 extends T & 1 ? never : T>;
}>;

/** What a route answers when all goes well. */
type InferAnswer<R extends (...asked: never[]) => unknown> = ReturnType<R> extends Asked<infer T> ? T : never;

/** What a route gave; an answer that tells of an error is thrown. */
export async function answer<T>(asked: Asked<T>): Promise<T> {
  const response = await asked.catch(() => {
    throw new AskError(0, "Amity is not answering. Start it again with amity open, and this page comes back by itself.");
  });
  if (response.ok) return response.json();
  const body = (await response.json().catch(() => ({}))) as { says?: string };
  throw new AskError(response.status, body.says ?? `The answer was ${response.status}.`);
}

/** What became of something that was to be written: refusals and conflicts are answers as well. */
export async function written<T>(asked: Asked<T>): Promise<T> {
  const response = await asked.catch(() => {
    throw new AskError(0, "Amity is not answering; nothing was written. Start it again with amity open.");
  });
  const value = await response.json().catch(() => null);
  if (value === null || (!response.ok && response.status !== 409 && response.status !== 422)) {
    throw new AskError(response.status, (value as { says?: string } | null)?.says ?? `The answer was ${response.status}.`);
  }
  return value;
}

/** Asks a route for what a page shows. */
export function useAnswer<T>(
  key: readonly unknown[],
  ask: () => Asked<T>,
  how: { readonly enabled?: boolean; readonly retry?: false; readonly keeps?: true } = {},
): UseQueryResult<T, AskError> {
  const { keeps, ...rest } = how;
  return useQuery<T, AskError>({
    queryKey: key,
    queryFn: () => answer(ask()),
    ...rest,
    ...(keeps && { placeholderData: keepPreviousData }),
  });
}
const keeps = { keeps: true } as const;

export const useShell = () => useAnswer(["shell"], () => api.shell.$get(), keeps);
export const useOverview = (query: Period) => useAnswer(["overview", query], () => api.overview.$get({ query }), keeps);
export const useSources = () => useAnswer(["sources"], () => api.sources.$get(), keeps);
export const useNamesMet = () => useAnswer(["names-met"], () => api["names-met"].$get(), keeps);
export const useInside = () => useAnswer(["inside"], () => api.inside.$get(), keeps);
export const useSourceTable = () => useAnswer(["source-table"], () => api["source-table"].$get(), keeps);
export const useSource = (id: string) => useAnswer(["source", id], () => api.sources[":id"].$get({ param: inPath({ id }) }));
export const useTimeline = (query: Period, actor: string | null) =>
  useAnswer(["timeline", query, actor], () => api.timeline.$get({ query: { ...query, actor: actor ?? "" } }), keeps);

/** More of a list, from a place on. */
export const moreHappenings = (query: Period, actor: string | null, from: number) =>
  answer(api.timeline.happenings.$get({ query: { ...query, actor: actor ?? "", start: String(from) } }));
export const moreDyads = (query: Period, from: number) => answer(api["dyads-from"].$get({ query: { ...query, start: String(from) } }));
export const moreDyadHappenings = (a: string, b: string, query: Period, from: number) =>
  answer(api.dyads[":a"][":b"].happenings.$get({ param: inPath({ a, b }), query: { ...query, start: String(from) } }));
export const moreDyadWords = (a: string, b: string, query: Period, from: number) =>
  answer(api.dyads[":a"][":b"].words.$get({ param: inPath({ a, b }), query: { ...query, start: String(from) } }));
export const moreActorWords = (id: string, from: number) =>
  answer(api.actors[":id"].words.$get({ param: inPath({ id }), query: { start: String(from) } }));
export const useDyads = (query: Period) => useAnswer(["dyads", query], () => api.dyads.$get({ query }), keeps);
export const useDyad = (a: string, b: string, period: Period) =>
  useQuery<InferAnswer<(typeof api.dyads)[":a"][":b"]["$get"]>, AskError>({
    queryKey: ["dyad", a, b, period],
    queryFn: () => answer(api.dyads[":a"][":b"].$get({ param: inPath({ a, b }), query: period })),
    placeholderData: (before, query) => (query?.queryKey[1] === a && query.queryKey[2] === b ? before : undefined),
  });
export const useClaims = (query: Period) => useAnswer(["claims", query], () => api.claims.$get({ query }), keeps);
export const useReport = () => useAnswer(["report"], () => api.report.$get(), keeps);
export const useEvidence = (at: string | null, query: Period) =>
  useAnswer(["evidence", at, query], () => api.evidence.$get({ query: { at: at ?? "", ...query } }), {
    enabled: at !== null,
    retry: false,
  });
export const useSearch = (words: string) =>
  useAnswer(["search", words], () => api.search.$get({ query: { words, start: "0" } }), { enabled: words.trim() !== "", keeps: true });
export const useFoundPassages = (words: string) =>
  useAnswer(["search", "passages", words], () => api.search.passages.$get({ query: { words } }), { enabled: words !== "" });
export const moreHits = (words: string, from: number) => answer(api.search.$get({ query: { words, start: String(from) } }));

/** Rows of a query that something cites, from a place on. */
export const moreRows = (query: string, from: number) => answer(api.rows.$post({ json: { query, from } }));
