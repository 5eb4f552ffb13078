import { useSyncExternalStore } from "react";

/** What has a window of its own, over whatever page is open: a new code, a new claim, or what was written before. */
export type WrittenAnew = "code" | "claim" | "history";

let open: WrittenAnew | null = null;
const listeners = new Set<() => void>();

/** Opens the window; null closes it. */
export function openWriting(what: WrittenAnew | null): void {
  open = what;
  for (const each of listeners) each();
}

export const useWriting = (): WrittenAnew | null =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => open,
  );
