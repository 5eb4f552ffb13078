import { createContext, useCallback, useContext, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { todaysKey } from "../../domain/at.js";
import { periodBetween } from "../../domain/days/period.js";
import type { Period, Shell } from "../../pages/page.js";

/** The case that is open. */
export const ShellContext = createContext<Shell | null>(null);

export function useCase(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("no case is open");
  return shell;
}

export interface Address {
  readonly path: string;
  /** The period of all pages. */
  readonly period: Period;
  readonly isWholePeriod: boolean;
  /** Key of the evidence that the panel shows. */
  readonly at: string | null;
  readonly params: URLSearchParams;
  /** An address within the app that keeps the period. */
  href(path: string): string;
  /** Changes parts of the query in place; `null` takes one away. */
  set(changes: Readonly<Record<string, string | null>>): void;
  go(path: string): void;
  select(at: string | null): void;
}

const isDate = (text: string | null): text is string => text !== null && periodBetween(text, text) !== undefined;

/** What the address says: page, period, selection and filters. A view can be sent by sending it. */
export function useAddress(): Address {
  const shell = useCase();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const at = params.get("at");
  const from = params.get("from");
  const to = params.get("to");
  const period = useMemo(() => {
    return periodBetween(isDate(from) ? from : shell.period.from, isDate(to) ? to : shell.period.to) ?? shell.period;
  }, [from, to, shell.period]);
  const href = useCallback(
    (target: string) => {
      const [rest = "", hash] = target.split("#");
      const [base = "", query] = rest.split("?");
      const next = new URLSearchParams(query);
      for (const [name, value] of [
        ["from", from],
        ["to", to],
      ] as const)
        if (isDate(value) && !next.has(name)) next.set(name, value);
      const text = next.toString();
      return `${base || path}${text ? `?${text}` : ""}${hash ? `#${hash}` : ""}`;
    },
    [from, to, path],
  );
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(changes)) value === null ? next.delete(name) : next.set(name, value);
      const text = next.toString();
      navigate(`${location.pathname}${text ? `?${text}` : ""}${location.hash}`, { replace: true });
    },
    [navigate],
  );
  return {
    path,
    period,
    isWholePeriod: period.from === shell.period.from && period.to === shell.period.to,
    at: at === null ? null : todaysKey(at),
    params,
    href,
    set,
    go: (target) => navigate(href(target)),
    select: (at) => set({ at }),
  };
}
