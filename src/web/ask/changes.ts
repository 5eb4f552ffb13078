import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Problem } from "../../domain/problem.js";
import type { Change, Shell } from "../../pages/page.js";
import { follow } from "./follow.js";

export interface Live {
  /** connected: follows the folder; lost: Amity does not answer. */
  readonly line: "connecting" | "connected" | "lost";
  readonly building: readonly string[] | null;
  /** Why the last change could not be built. */
  readonly failed: readonly Problem[] | null;
}

/** Follows the folder: every built change asks for what is on the page again, and leaves the reader where they are. */
export function useChanges(): Live {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>({ line: "connecting", building: null, failed: null });
  useEffect(() => {
    let stop: (() => void) | undefined;
    let hash: string | undefined;
    const hear = (event: string, data: string) => {
      if (event !== "change") return;
      const change = JSON.parse(data) as Change;
      if (change.kind === "building") setLive((before) => ({ ...before, line: "connected", building: change.files }));
      if (change.kind === "failed") setLive({ line: "connected", building: null, failed: change.problems });
      if (change.kind === "built" || change.kind === "here") {
        setLive({ line: "connected", building: null, failed: null });
        const before = hash ?? queries.getQueryData<Shell>(["shell"])?.hash;
        if (change.kind === "built" || (before !== undefined && before !== change.hash)) askAgain(queries);
        hash = change.hash;
      }
    };
    /** A browser keeps few lines to one host: a window that nobody sees gives its own back. */
    const look = () => {
      if (document.visibilityState === "hidden") {
        stop?.();
        stop = undefined;
      } else {
        stop ??= follow("/api/changes", hear, () => setLive((before) => ({ ...before, line: "lost", building: null })));
      }
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      stop?.();
    };
  }, [queries]);
  return live;
}

/**
 * Asks again for all that is on the page. What is being asked for the first time may be answered from the build before: such a
 * question goes on, since nothing is there yet to show instead, and is put once more when it is answered.
 */
export function askAgain(queries: QueryClient): void {
  const first = queries.getQueryCache().findAll({ fetchStatus: "fetching", predicate: ({ state }) => state.data === undefined });
  for (const { promise, queryKey } of first) {
    const again = () => queries.invalidateQueries({ queryKey, exact: true });
    promise?.then(again, again);
  }
  void queries.invalidateQueries();
}
