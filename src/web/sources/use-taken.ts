import { useEffect, useMemo, useRef, useState } from "react";
import type { SourceTableRow } from "../../pages/sources.js";
import { useAddress } from "../addresses/address.js";
import { finder, isInOrder, type Order, orderOf, orderSays, type Taken, take, type ValueIn } from "./order.js";

export interface TakenRows {
  /** Those that have the words, in the order asked for. */
  readonly rows: readonly SourceTableRow[];
  readonly order: Order;
  readonly words: string;
  /** What was written since has another place, or has the words no more. */
  readonly stale: "order" | "words" | null;
  sort(order: Order): void;
  find(words: string): void;
  again(): void;
}

/** The rows as the address asks for them. They are taken when they are asked for, so that none jumps away while a person writes in it. */
export function useTaken(all: readonly SourceTableRow[], columns: readonly string[], valueIn: ValueIn<SourceTableRow>): TakenRows {
  const { params, set } = useAddress();
  const [words, find] = useFindWords();
  const [times, setTimes] = useState(0);
  const order = orderOf(params.get("order"), columns);
  const { column, way } = order;
  const has = useMemo(() => {
    const finds = finder(words);
    return (row: SourceTableRow) => finds(columns.map((each) => valueIn(row, each)));
  }, [words, columns, valueIn]);
  const taken = useRef<Taken | null>(null);
  return useMemo(() => {
    const asked = { order: { column, way }, words, times };
    const now = take(taken.current, all, asked, valueIn, has);
    taken.current = now;
    const byFile = new Map(all.map((row) => [row.file, row]));
    const inOrder = now.files.map((file) => byFile.get(file) as SourceTableRow);
    const rows = inOrder.filter(({ file }) => now.kept.has(file));
    const isFound = words.trim() === "" || inOrder.every((row) => has(row) === now.kept.has(row.file));
    return {
      rows,
      order: asked.order,
      words,
      stale: !isInOrder(rows, asked.order, valueIn) ? "order" : isFound ? null : "words",
      sort: (next) => {
        set({ order: orderSays(next) });
        setTimes((before) => before + 1);
      },
      find,
      again: () => setTimes((before) => before + 1),
    };
  }, [all, column, way, words, times, valueIn, has, set, find]);
}

/** Words as they are typed; the address has them once the typing rests. */
function useFindWords(): readonly [string, (words: string) => void] {
  const { params, set } = useAddress();
  const said = params.get("find") ?? "";
  const [words, setWords] = useState(said);
  const told = useRef(said);
  useEffect(() => {
    if (said === told.current) return;
    told.current = said;
    setWords(said); // an address was opened that asks for others
  }, [said]);
  useEffect(() => {
    if (words === told.current) return;
    const timer = setTimeout(() => {
      told.current = words;
      set({ find: words || null });
    }, 250);
    return () => clearTimeout(timer);
  }, [words, set]);
  return [words, setWords];
}
