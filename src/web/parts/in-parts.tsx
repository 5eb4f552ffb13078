import { useEffect, useRef, useState } from "react";

/** What is shown of a list so far, and the line below it. */
interface InParts<T> {
  readonly shown: readonly T[];
  readonly left: Left;
}
interface Left {
  readonly n: number;
  readonly total: number;
  readonly fault: string | null;
  more(): void;
}

/** Entries of a list in hand that one part shows. */
const step = 60;

/**
 * A list that is shown part by part. Without `ask` all of it is in hand; with it, `first` is the first part of `total`, and more is asked for
 * from a place on. It starts anew where `key` changes.
 */
export function useInParts<T>(
  key: string,
  first: readonly T[],
  total = first.length,
  ask?: (from: number) => Promise<readonly T[]>,
): InParts<T> {
  const [rest, setRest] = useState<readonly T[]>([]);
  const [most, setMost] = useState(step);
  const [fault, setFault] = useState<string | null>(null);
  const here = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts anew
  useEffect(() => {
    here.current = key;
    setRest([]);
    setMost(step);
    setFault(null);
  }, [key, first]);
  if (!ask) return { shown: first.slice(0, most), left: { n: Math.min(most, total), total, fault, more: () => setMost(most + 2 * step) } };
  const shown = [...first, ...rest];
  const more = async () => {
    const found = await ask(shown.length).catch((cause: unknown) => void setFault(cause instanceof Error ? cause.message : String(cause)));
    if (found && here.current === key) setRest([...rest, ...found]);
  };
  return { shown, left: { n: shown.length, total, fault, more: () => void more() } };
}

/** “60 of 213 statements · Show more”; nothing where all are shown. */
export function ShowMore({ left, of }: { left: Left; of: string }) {
  if (left.n >= left.total) return null;
  return (
    <p className="list-left">
      {`${left.n.toLocaleString("en-GB")} of ${left.total.toLocaleString("en-GB")} ${of} · `}
      <button type="button" onClick={left.more}>
        Show more
      </button>
      {left.fault && <span> {left.fault}</span>}
    </p>
  );
}
