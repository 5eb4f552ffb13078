import { useSyncExternalStore } from "react";

/** What is written in a window of its own, over whatever page is open. */
export type WrittenAnew = "code" | "claim";

let open: WrittenAnew | null = null;
const listeners = new Set<() => void>();

/** Opens the window of a new code or a new claim; null closes it. */
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
