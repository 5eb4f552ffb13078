import { useEffect, useRef, useState } from "react";
import type { Work, Worked } from "./scenario-worker.js";

/** What a worker makes of some work; the last answer stays until the next one is there. Undefined until the first. */
export function useWorked(work: Work | null): { readonly worked: Worked | undefined; readonly isRunning: boolean } {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const [worked, setWorked] = useState<Worked>();
  const [isRunning, setRunning] = useState(false);
  const text = JSON.stringify(work);
  useEffect(() => {
    const one = new Worker(new URL("./scenario-worker.ts", import.meta.url), { type: "module" });
    one.addEventListener("message", ({ data }: MessageEvent<{ turn: number; worked: Worked }>) => {
      if (data.turn !== turn.current) return;
      setWorked(data.worked);
      setRunning(false);
    });
    one.addEventListener("error", () => {
      setWorked({ kind: "refused", says: "This browser would not work it out. Load the page again." });
      setRunning(false);
    });
    worker.current = one;
    return () => {
      worker.current = null;
      one.terminate();
    };
  }, []);
  useEffect(() => {
    if (text === "null") return;
    turn.current += 1;
    setRunning(true);
    worker.current?.postMessage({ turn: turn.current, work: JSON.parse(text) as Work });
  }, [text]);
  return { worked, isRunning };
}
