import { useSyncExternalStore } from "react";

/** Whether help is open, and which words of the glossary were asked for. */
let asked: string | null = null;
const listeners = new Set<() => void>();

/** Opens the help of the page, at a term where one is named; null closes it. */
export function openHelp(words: string | null): void {
  asked = words;
  for (const each of listeners) each();
}

export const useHelp = (): string | null =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => asked,
  );
