import { useCallback, useEffect, useRef, useState } from "react";
import { inTurn } from "../../domain/turns/in-turn.js";
import type { EditAnswer, EditStep } from "../../pages/edit.js";
import { useCaseText, useEdit } from "./edit.js";

/** What a person saw of a file of the case. */
export interface SeenFile {
  readonly sha256: string;
  readonly says: unknown;
}

/** A file of the case as it is seen here, and a way to change it. */
export interface CaseFile {
  readonly says: unknown;
  readonly isRead: boolean;
  /**
   * Makes steps of what the file says when their turn comes; `null` where there was nothing to write. `over` is what the person was
   * told of a conflict: what was changed here since then is a conflict again.
   */
  write(steps: (says: unknown) => readonly EditStep[], act: string, over?: SeenFile): Promise<EditAnswer | null>;
}

/**
 * People write faster than pages are asked again: changes wait for one another, each made over what the one before
 * it left. What somebody else changes in between is still told apart by the hash.
 */
export function useCaseFile(name: "sources" | "actors" | "case" | "commitments" | "codebook" | "scenarios"): CaseFile {
  const { data, dataUpdatedAt: read, refetch } = useCaseText(name);
  const { mutateAsync } = useEdit();
  const [says, setSays] = useState<unknown>(undefined); // not read yet
  const now = useRef<SeenFile>({ sha256: "", says: null });
  const [turn] = useState(inTurn);
  const waiting = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that an undo set back reads as it was read last, while a later one is shown
  useEffect(() => {
    if (!data || waiting.current) return;
    now.current = data;
    setSays(data.says);
  }, [data, read]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (waiting.current) event.preventDefault(); // what still waits would be lost
    };
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, []);
  const write = useCallback(
    (make: (says: unknown) => readonly EditStep[], act: string, over?: SeenFile) => {
      waiting.current += 1;
      return turn(async () => {
        try {
          const base = over ?? now.current;
          const steps = make(base.says);
          if (!steps.length) return null;
          const answer = await mutateAsync({ name, was: base.sha256, steps, act });
          if (answer.kind === "changed") now.current = { sha256: answer.sha256, says: answer.says };
          else if (answer.kind === "written")
            now.current = answer.merged
              ? ((await refetch()).data ?? now.current)
              : { sha256: answer.sha256, says: afterSteps(base.says, steps) };
          setSays(now.current.says);
          return answer;
        } finally {
          waiting.current -= 1;
        }
      });
    },
    [name, mutateAsync, refetch, turn],
  );
  return { says, isRead: says !== undefined, write };
}

type Place = Record<string | number, unknown>;

/** What a file says after steps on it. */
export function afterSteps(says: unknown, steps: readonly EditStep[]): unknown {
  const root: Place = { says: structuredClone(says ?? {}) };
  for (const step of steps) {
    const path = "set" in step ? step.set : "add" in step ? step.add : step.remove;
    const last = path.at(-1) ?? "says";
    const parent = ["says", ...path].slice(0, -1).reduce<unknown>((here, key) => (here as Place | undefined)?.[key], root) as Place;
    if ("set" in step) parent[last] = step.value;
    else if ("remove" in step) Array.isArray(parent) ? parent.splice(Number(last), 1) : delete parent[last];
    else {
      const list = (parent[last] ?? []) as unknown[];
      parent[last] = list;
      list.splice(step.before ?? list.length, 0, step.value);
    }
  }
  return root["says"];
}
