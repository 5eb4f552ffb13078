import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { readOnlySays } from "../../domain/brings.js";
import type { PlacedCoding } from "../../pages/coding.js";
import { answer, api } from "../ask/ask.js";
import { useEdit } from "../ask/edit.js";
import { useReadOnly } from "../ask/writing.js";
import { useClaimWriting } from "../claims/writing/use-claim-writing.js";
import { codeHits, codeSpan } from "./acts.js";
import { newId } from "./ask-coding.js";
import { idFor, recentCodes, withRecent } from "./choose-code.js";
import type { CodingActs, CodingPlace, OpenWindow } from "./coding-acts.js";
import type { Span } from "./text/spans.js";
import { useCodingKeys } from "./use-coding-keys.js";

export type { CodingActs } from "./coding-acts.js";

/** What a coder can do with the words of a text, and the keys that do it. */
export function useCodingActs({ coding, reading, at, select, steps }: CodingPlace): CodingActs {
  const { desk, here, parts, marks, names, act, tell, again } = coding;
  const queries = useQueryClient();
  const edit = useEdit();
  const claims = useClaimWriting(parts?.source ?? "", { isWanted: false });
  const [open, setWindow] = useState<OpenWindow | null>(null);
  const isReadOnly = useReadOnly();
  /** Windows whose words would be written stay closed where nothing may be written. */
  const setOpen = (window: OpenWindow | null) => {
    const isHarmless = window === null || window.kind === "find" || (window.kind === "name" && window.next === null);
    if (isReadOnly && !isHarmless) tell(readOnlySays, true);
    else setWindow(window);
  };
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open === null && wasOpen.current) reading.holder.current?.focus({ preventScroll: true }); // the arrow keys go on from where one reads
    wasOpen.current = open !== null;
  }, [open, reading.holder]);
  const [recent, setRecent] = useState<readonly string[]>(recentCodes);
  const one = at?.startsWith("coding:") ? marks.of(at.slice(7)) : undefined;
  const coder = desk?.coder ?? null;
  const source = parts?.source ?? "";

  /** Acts need a coder: without one the name is asked for first. */
  const asCoder = (work: (coder: string) => void) => {
    if (isReadOnly) tell(readOnlySays, true);
    else if (coder !== null) work(coder);
    else setOpen({ kind: "name", next: work });
  };
  const target = (): Span | null => reading.chosen ?? (one ? { start: one.start, end: one.end } : null);
  const nameOf = (id: string | null) => (id === null ? "no code" : (names.get(id)?.name ?? id));
  const codeAs = (id: string, name: string) => {
    const span = target();
    if (!span || !parts) {
      tell("Select words first: with the pointer, or with the arrow keys.", true);
      return;
    }
    asCoder((by) => {
      const own = by;
      const same = marks
        .within(span.start, span.end)
        .find((each) => each.coder === own && each.category === id && each.start === span.start && each.end === span.end);
      if (same) {
        tell(`These words are coded with ${name} already.`, true);
        return;
      }
      const { acts, touched } = codeSpan(parts, span, own, id);
      const proposals = marks
        .within(span.start, span.end)
        .filter((each) => each.proposed && each.category === id && each.start === span.start);
      void act(
        acts,
        `Coded with ${name}`,
        touched,
        proposals.map(({ key }) => key),
      );
      setRecent(withRecent(recent, id));
    });
  };

  /** What was proposed for a claim becomes what a person writes there; the build that follows settles the proposal. */
  const acceptEvidence = ({ exact }: PlacedCoding, { claim, sentence, stance, by = "" }: NonNullable<PlacedCoding["evidence"]>) => {
    if (isReadOnly) tell(readOnlySays, true);
    else if (sentence === null) tell(`The claim ${claim} is not in claims.yaml any more.`, true);
    else {
      const words = { stance, by, grade: "", interested: null, note: "" };
      select(null);
      const to = claim === undefined ? { says: sentence } : { id: claim };
      void claims.write(exact, to, words).catch(() => undefined); // said at the foot of the window
    }
  };

  const acts: CodingActs = {
    open,
    recent,
    one,
    show: setOpen,
    code: (category) => {
      setOpen(null);
      codeAs(category.id, category.name);
    },
    codeNew: (name) => {
      setOpen(null);
      const id = idFor(name, new Set(desk?.categories.flatMap((each) => [each.id, ...each.was]) ?? []));
      const value = { id, name, definition: `What the sources call “${name}”.` };
      edit.mutate(
        { name: "codebook", was: null, steps: [{ add: ["categories"], value }], act: `add the code ${name}` },
        {
          onSuccess: (given) => {
            if (given.kind !== "written") return;
            again();
            codeAs(id, name);
          },
        },
      );
    },
    pick: () => {
      if (target()) setOpen({ kind: "code" });
      else tell("Select words first: with the pointer, or with the arrow keys.", true);
    },
    claim: () => {
      const span = target();
      if (span) setOpen({ kind: "claim", span, proposed: reading.chosen ? undefined : one?.evidence });
      else tell("Select words first: with the pointer, or with the arrow keys.", true);
    },
    recode: (category) => {
      setOpen(null);
      if (!one) return;
      void act([{ id: newId(), act: "recode", of: one.id, category: category.id }], `Changed to ${category.name}`, [
        { ...one, category: category.id },
      ]);
    },
    remove: () => {
      if (!one) return;
      if (one.proposed)
        asCoder(
          () => void act([{ id: newId(), act: "reject", of: one.key, is: true }], "Refused; u brings it back", [], [one.key]).then(again),
        );
      else if (one.coder !== coder) {
        tell(`Only ${one.coder} can take that away. A comment (t) says what you think of it.`, true);
        return;
      } else void act([{ id: newId(), act: "uncode", of: one.id }], `Removed ${nameOf(one.category)}; u brings it back`, [], [one.key]);
      select(null);
    },
    accept: () => {
      if (!one?.proposed || !parts) return;
      if (one.evidence) {
        acceptEvidence(one, one.evidence);
        return;
      }
      const span = { start: one.start, end: one.end };
      asCoder((by) => {
        const made = codeSpan(parts, span, by, one.category, null, one.statement);
        void act(made.acts, `Accepted ${nameOf(one.category)}`, made.touched, [one.key]);
        select(`coding:${made.touched[0]?.key}`);
      });
    },
    memo: (own, span, says) => {
      setOpen(null);
      if (own)
        void act([{ id: newId(), act: "memo", on: `coding:${own.id}`, says }], says ? "Memo kept" : "Memo taken away", [
          { ...own, memo: says || null },
        ]);
      else if (span && parts && says)
        asCoder((by) => {
          const made = codeSpan(parts, span, by, null, says);
          void act(made.acts, "Memo kept on the words", made.touched);
        });
    },
    memoOnSource: (says) => {
      setOpen(null);
      void act([{ id: newId(), act: "memo", on: `source:${source}`, says }], says ? "Memo kept on the source" : "Memo taken away");
    },
    comment: (on, says) => {
      setOpen(null);
      if (says)
        void act([{ id: newId(), act: "comment", on: on ? `coding:${on.coder}/${on.id}` : `source:${source}`, says }], "Comment kept");
    },
    uncomment: (id) => void act([{ id: newId(), act: "uncomment", of: id }], "Comment taken back; u brings it back"),
    done: () =>
      asCoder(() => {
        const is = !here?.isDone;
        void act([{ id: newId(), act: "done", source, is }], is ? "Done with this source" : "Not done with this source").then(() =>
          queries.invalidateQueries({ queryKey: ["coding", "source"] }),
        );
      }),
    codeFound: (hits, category) => {
      setOpen(null);
      const n = `${hits.length} ${hits.length === 1 ? "place" : "places"}`;
      asCoder(
        () =>
          void act(codeHits(hits, category), `Coded ${n}${category ? ` with ${category.name}` : ""}; u takes all of them back`).then(() =>
            queries.invalidateQueries({ queryKey: ["coding", "source"] }),
          ),
      );
      if (category) setRecent(withRecent(recent, category.id));
    },
    name: (name, next) => {
      setOpen(null);
      void answer(api.coding.coder.$post({ json: { name } }))
        .then((given) => {
          queries.setQueryData(["coding", "desk"], given);
          tell(`You code as ${given.coder}; the codings go to judgements/codings/${given.coder}.jsonl`);
          next?.(given.coder ?? "");
          void queries.invalidateQueries({ queryKey: ["coding", "source"] });
        })
        .catch((cause: unknown) => tell(cause instanceof Error ? cause.message : String(cause), true));
    },
  };

  useCodingKeys({ coding, reading, at, select, steps, acts, codeAs });
  return acts;
}
