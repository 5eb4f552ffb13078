import { useSyncExternalStore } from "react";
import { pagesHeader } from "../../pages/edition.js";

/** The program that this page runs, as a path, read when the first answer comes; another while it is being developed. */
let own: string | undefined;
const listeners = new Set<() => void>();
let isOld = false;
let isOther = false;

/** The app answers with other pages than this one, or a part of this one is not there any more. */
export function turnOld(): void {
  if (isOld) return;
  isOld = true;
  for (const each of listeners) each();
}

/** Another case was opened in this app since. */
export function turnOther(): void {
  if (isOther) return;
  isOther = true;
  for (const each of listeners) each();
}

/** Reads from an answer whether the app has been built again since this page was opened. */
export function heardOf(response: Response): void {
  const now = response.headers.get(pagesHeader);
  own ??= document.querySelector("script[type=module][src]")?.getAttribute("src") ?? "";
  if (own.startsWith("/assets/") && now && now !== own) turnOld();
}

export const useIsOld = () => useTurned(() => isOld);
export const useIsOther = () => useTurned(() => isOther);

function useTurned(now: () => boolean): boolean {
  return useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, now);
}
