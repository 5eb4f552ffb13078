import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readOnlySays } from "../../domain/brings.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import type { ActAnswer, ActAsked, CategoryLine, CodingDesk, PlacedCoding, SourceCodings } from "../../pages/coding.js";
import type { FindAsked } from "../../servers/api/coding.js";
import { api, inPath, useAnswer, written } from "../ask/ask.js";
import { useReadOnly } from "../ask/writing.js";
import { useActLines } from "./send-acts.js";
import { type Marks, marksOf } from "./text/marks.js";
import { type TextParts, textParts } from "./text/text-parts.js";

export const useDesk = () => useAnswer(["coding", "desk"], () => api.coding.desk.$get());
export const useReview = () => useAnswer(["coding", "review"], () => api.coding.review.$get());
export const findWords = (asked: FindAsked) => written(api.coding.find.$post({ json: asked }));

/** What was just done, said at the foot of the window. */
export interface Said {
  readonly says: string;
  readonly isFault: boolean;
  readonly n: number;
}

export interface Coding {
  readonly desk: CodingDesk | undefined;
  readonly names: ReadonlyMap<string, CategoryLine>;
  readonly here: SourceCodings | undefined;
  readonly parts: TextParts | undefined;
  readonly marks: Marks;
  readonly said: Said | null;
  tell(says: string, isFault?: boolean): void;
  /** Records acts; what they touch is shown at once. */
  act(acts: readonly ActAsked[], says: string, touched?: readonly PlacedCoding[], gone?: readonly string[]): Promise<boolean>;
  takeBack(way: "undo" | "redo"): Promise<void>;
  again(): void;
}

/** Acts on their way to the file. */
interface ActLine {
  waiting: number;
  /** Something came from the server that was not shown, since acts were on their way. */
  isBehind: boolean;
}

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}

/** One source with its text and codings, and the acts that change them. */
export function useCoding(id: string): Coding {
  const queries = useQueryClient();
  const isReadOnly = useReadOnly();
  const desk = useDesk();
  const here = useAnswer(["coding", "source", id], () => api.coding.source[":id"].$get({ param: inPath({ id }) }), { retry: false });
  const text = useAnswer(["coding", "text", id], () => api.coding.text[":id"].$get({ param: inPath({ id }) }), { retry: false });
  const parts = useMemo(() => text.data && textParts(text.data), [text.data]);
  const marks = useMemo(() => marksOf([]), []);
  const first = useRef<SourceCodings | undefined>(undefined);
  const line = useRef<ActLine>({ waiting: 0, isBehind: false });
  const [turn] = useState(inTurn);
  const { sendActs, takeActsBack } = useActLines();
  if (here.data && first.current === undefined) {
    first.current = here.data;
    marks.replace(here.data.codings);
  }
  useEffect(() => {
    if (!here.data || here.data === first.current) return;
    first.current = here.data;
    if (line.current.waiting > 0) line.current.isBehind = true;
    else marks.replace(here.data.codings);
    if (text.data && here.data.hash !== text.data.hash) void queries.invalidateQueries({ queryKey: ["coding", "text", id] });
  }, [here.data, text.data, marks, queries, id]);
  const [said, setSaid] = useState<Said | null>(null);
  const tell = useCallback((says: string, isFault = false) => setSaid((before) => ({ says, isFault, n: (before?.n ?? 0) + 1 })), []);
  const names = useMemo(() => new Map((desk.data?.categories ?? []).map((each) => [each.id, each])), [desk.data]);
  const afterwards = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ["coding", "desk"] });
  }, [queries]);
  const again = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ["coding"] });
  }, [queries]);
  const taken = useCallback(
    (given: ActAnswer): boolean => {
      if (given.kind === "refused") {
        tell(given.says, true);
        again();
        return false;
      }
      const touched = given.touched.filter(({ source }) => source === id);
      if (line.current.waiting > 0) line.current.isBehind = true;
      else marks.change(touched, given.gone);
      afterwards();
      return true;
    },
    [marks, tell, again, afterwards, id],
  );
  /** Sends one act after the other; what is shown is not set back by an answer while later ones are under way. */
  const inLine = useCallback(
    async (send: () => Promise<ActAnswer>): Promise<ActAnswer & { readonly isTaken: boolean }> => {
      const { current } = line;
      void queries.cancelQueries({ queryKey: ["coding", "source", id] });
      current.waiting++;
      const given = await turn(send).finally(() => current.waiting--);
      const isTaken = taken(given);
      if (current.waiting === 0 && current.isBehind) {
        current.isBehind = false;
        void queries.invalidateQueries({ queryKey: ["coding", "source", id] });
      }
      return { ...given, isTaken };
    },
    [queries, taken, turn, id],
  );
  const act = useCallback<Coding["act"]>(
    async (acts, says, touched = [], gone = []) => {
      if (isReadOnly) {
        tell(readOnlySays, true);
        return false;
      }
      const keys = [...touched.map(({ key }) => key), ...gone];
      const before = keys.map((key) => marks.of(key));
      if (keys.length) marks.change(touched, gone);
      tell(says);
      /** What was not written is shown no longer: asking again may bring the answer that was here before it. */
      const asBefore = () => {
        if (!keys.length) return;
        marks.change(
          before.filter((each) => each !== undefined),
          keys.filter((_, index) => before[index] === undefined),
        );
      };
      try {
        const { isTaken } = await inLine(() => sendActs(acts));
        if (!isTaken) asBefore();
        return isTaken;
      } catch (cause) {
        asBefore();
        tell(cause instanceof Error ? cause.message : String(cause), true);
        again();
        return false;
      }
    },
    [marks, tell, inLine, again, sendActs, isReadOnly],
  );
  const takeBack = useCallback<Coding["takeBack"]>(
    async (way) => {
      try {
        const given = await inLine(() => takeActsBack(way));
        if (!given.isTaken || given.kind === "refused") return;
        void queries.invalidateQueries({ queryKey: ["coding", "source"] });
        tell(`${way === "undo" ? "Taken back" : "Done again"}: ${given.says ?? "the last act"}`);
      } catch (cause) {
        tell(cause instanceof Error ? cause.message : String(cause), true);
      }
    },
    [inLine, tell, queries, takeActsBack],
  );
  return { desk: desk.data, names, here: here.data, parts, marks, said, tell, act, takeBack, again };
}
