import { useCallback, useEffect, useRef, useState } from "react";
import { type Mark, marks } from "../../domain/hypothesis.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import { competingHypotheses } from "../../methods/explanations/competing-hypotheses.js";
import { placesOf, placesWithout } from "../../methods/explanations/matrix-places.js";
import type { ExplanationsPage } from "../../pages/explanations.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { useExplanations } from "../ask/why.js";

/** Marks that were set and are not built yet, by row and column. */
export type Pending = ReadonlyMap<string, Mark>;
export const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** The mark that a key sets where another stands; undefined for keys that set none. */
export function markOfKey(key: string, now: Mark): Mark | undefined {
  if (/^[1-5]$/.test(key)) return marks[Number(key) - 1];
  if (key === "c") return now === "C" ? "CC" : "C";
  if (key === "C") return "CC";
  if (key === "i") return now === "I" ? "II" : "I";
  if (key === "I") return "II";
  return key === "n" ? "N" : undefined;
}

/**
 * Setting marks of the matrix: each is written into judgements/hypotheses.yaml at once, one after the other, and shows before the case is
 * built again.
 */
export function useMarks(data: ExplanationsPage) {
  const { data: file, dataUpdatedAt: read } = useCaseText("hypotheses");
  const { dataUpdatedAt: built } = useExplanations();
  const { mutateAsync: edit } = useEdit();
  const [pending, setPending] = useState<Pending>(new Map());
  const hash = useRef("");
  const [turn] = useState(inTurn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that an undo set back reads as it was read last
  useEffect(() => {
    if (file) hash.current = file.sha256;
  }, [file, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was built anew has the marks that were set
  useEffect(() => setPending(new Map()), [data, built]);
  const set = useCallback(
    (row: number, column: number, mark: Mark) => {
      const evidence = data.evidence[row];
      const hypothesis = data.hypotheses[column];
      if (!evidence || !hypothesis || evidence.index < 0) return;
      setPending((before) => new Map(before).set(cellKey(row, column), mark));
      const write = async () => {
        const answer = await edit({
          name: "hypotheses",
          was: hash.current,
          steps: [{ set: ["evidence", evidence.index, "marks", hypothesis.id], value: mark }],
          act: `${evidence.id} is ${mark} for ${hypothesis.id}`,
        });
        if (answer.kind === "written") hash.current = answer.sha256;
        else away();
      };
      const away = () =>
        setPending((before) => {
          const next = new Map(before);
          next.delete(cellKey(row, column));
          return next;
        });
      turn(write).catch(away);
    },
    [data, edit, turn],
  );
  const clear = useCallback(() => setPending(new Map()), []);
  return { pending, set, clear, canWrite: file !== undefined };
}

/** The matrix with what is pending, ordered by what speaks against each explanation. */
export function weighed(data: ExplanationsPage, pending: Pending) {
  const rows = data.evidence.map((each, row) => ({
    id: each.id,
    weight: each.counts,
    marks: each.cells.map(({ mark }, column) => pending.get(cellKey(row, column)) ?? mark),
  }));
  const found = competingHypotheses(data.hypotheses.length, rows);
  const places = placesOf(found.ranking, data.hypotheses.length);
  return {
    rows,
    found,
    places,
    ranges: placesWithout(data.hypotheses.length, rows),
    asked: data.hypotheses.map((_, column) => rows.filter(({ marks: of }) => of[column] !== "N").length),
  };
}
export type Weighed = ReturnType<typeof weighed>;
