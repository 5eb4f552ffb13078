import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { readOnlySays } from "../../domain/brings.js";
import type { CategoryLine, FoundHit, PlacedCoding } from "../../pages/coding.js";
import { answer, api } from "../ask/ask.js";
import { useEdit } from "../ask/edit.js";
import { useReadOnly } from "../ask/writing.js";
import { useClaimWriting } from "../claims/writing/use-claim-writing.js";
import { anchorOn, codeHits, codeSpan } from "./acts.js";
import { type Coding, newId } from "./ask-coding.js";
import { idFor, recentCodes, withRecent } from "./choose-code.js";
import type { Unit } from "./text/reading-units.js";
import type { Span } from "./text/spans.js";
import { paragraphOf, type Reading } from "./text/use-reading.js";

/** The window that stands open over the text. */
type OpenWindow =
  | { readonly kind: "code" | "recode" | "find" | "source-memo" }
  | { readonly kind: "memo"; readonly one: PlacedCoding | null; readonly span: Span | null }
  | { readonly kind: "claim"; readonly span: Span; readonly proposed: PlacedCoding["evidence"] }
  | { readonly kind: "comment"; readonly one: PlacedCoding | null }
  | { readonly kind: "name"; readonly next: ((coder: string) => void) | null };

interface Given {
  readonly coding: Coding;
  readonly reading: Reading;
  readonly at: string | null;
  select(at: string | null): void;
  /** Everything that j and k walk, in the order of the text. */
  readonly steps: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

export interface CodingActs {
  readonly open: OpenWindow | null;
  readonly recent: readonly string[];
  /** The coding that keys are about. */
  readonly one: PlacedCoding | undefined;
  show(window: OpenWindow | null): void;
  code(category: CategoryLine): void;
  codeNew(name: string): void;
  recode(category: CategoryLine): void;
  remove(): void;
  accept(): void;
  memo(one: PlacedCoding | null, span: Span | null, says: string): void;
  memoOnSource(says: string): void;
  comment(one: PlacedCoding | null, says: string): void;
  uncomment(id: string): void;
  done(): void;
  /** Opens the codes for the words that are selected. */
  pick(): void;
  /** Says what the words that are selected do to a claim. */
  claim(): void;
  codeFound(hits: readonly FoundHit[], category: CategoryLine | null): void;
  name(name: string, next: ((coder: string) => void) | null): void;
}

/** What a coder can do with the words of a text, and the keys that do it. */
export function useCodingActs({ coding, reading, at, select, steps }: Given): CodingActs {
  const { desk, here, parts, marks, names, act, tell, takeBack, again } = coding;
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

  const moveEdge = (edge: "start" | "end", unit: Unit, by: 1 | -1) => {
    if (one && !reading.chosen) {
      if (one.coder !== coder || !parts) {
        tell("Only its coder can move its edges.", true);
        return;
      }
      const span = reading.edge({ start: one.start, end: one.end }, edge, unit, by);
      if (!span) return;
      const anchor = anchorOn(parts, span);
      void act([{ id: newId(), act: "move", of: one.id, anchor }], `Now reads “${anchor.exact.slice(-60)}”`, [
        { ...one, start: span.start, end: span.end, exact: anchor.exact, how: "same" },
      ]);
    } else if (reading.chosen) {
      const span = reading.edge(reading.chosen, edge, unit, by);
      if (span) reading.choose(span);
    }
  };

  const uncoded = (by: 1 | -1) => {
    if (!parts) return;
    const from = reading.chosen?.start ?? (by > 0 ? reading.firstInView() - 1 : reading.firstInView());
    const paragraphs = parts.blocks.flatMap((block) => block.paragraphs).filter((each) => each.exact.trim().length > 1);
    const isFree = ({ start, end: stop }: Span) => !marks.within(start, stop).some((each) => each.coder === coder && !each.proposed);
    const beyond =
      by > 0
        ? paragraphs.find((each) => each.start > from && isFree(each))
        : paragraphs.findLast((each) => each.end <= from && isFree(each));
    if (!beyond) {
      tell(by > 0 ? "Every passage from here on bears a coding of yours." : "Every passage before this one bears a coding of yours.");
      return;
    }
    reading.choose(paragraphOf(parts, beyond.start));
    reading.holder.current?.focus({ preventScroll: true });
  };

  const walk = (by: 1 | -1) => {
    if (!steps.length) return;
    const here = steps.findIndex(({ key }) => key === at);
    const from = reading.chosen?.start ?? reading.firstInView();
    const next =
      here >= 0 ? here + by : by > 0 ? steps.findIndex(({ start }) => start >= from) : steps.findLastIndex(({ start }) => start < from);
    const to = steps[Math.max(0, Math.min(steps.length - 1, next < 0 ? (by > 0 ? steps.length - 1 : 0) : next))];
    if (!to) return;
    reading.choose(null);
    reading.reveal(to);
    select(to.key);
  };

  const press = (event: KeyboardEvent) => {
    const node = event.target as HTMLElement;
    if (event.defaultPrevented || document.querySelector("dialog[open]") || node.matches("input, textarea, select, [contenteditable]"))
      return;
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if ((ctrlKey || metaKey) && /^[zy]$/i.test(key)) {
      taken();
      void takeBack(shiftKey || key.toLowerCase() === "y" ? "redo" : "undo");
      return;
    }
    const inText = reading.holder.current?.contains(node) ?? false;
    const arrow = { ArrowRight: ["word", 1], ArrowLeft: ["word", -1], ArrowDown: ["sentence", 1], ArrowUp: ["sentence", -1] }[key] as
      | [Unit, 1 | -1]
      | undefined;
    if (arrow && !altKey && !metaKey && (inText || (arrow[0] === "word" && node === document.body) || node.id === "page")) {
      if (node.id === "page" && arrow[0] !== "word") return;
      taken();
      if (!inText) reading.holder.current?.focus({ preventScroll: true });
      const unit = ctrlKey && arrow[0] === "sentence" ? "paragraph" : arrow[0];
      if (at) select(null);
      if (shiftKey) reading.extend(unit, arrow[1]);
      else reading.move(unit, arrow[1]);
      return;
    }
    if (ctrlKey || metaKey) return;
    const edges: Record<string, ["start" | "end", 1 | -1]> = { "[": ["start", -1], "]": ["end", 1], "{": ["start", 1], "}": ["end", -1] };
    const bracket =
      edges[key] ??
      (altKey ? edges[{ BracketLeft: shiftKey ? "{" : "[", BracketRight: shiftKey ? "}" : "]" }[event.code] ?? ""] : undefined);
    if (bracket) {
      taken();
      moveEdge(bracket[0], altKey ? "letter" : "word", bracket[1]);
      return;
    }
    if (altKey) return;
    const digit = /^[1-9]$/.test(key) ? recent[Number(key) - 1] : undefined;
    if (digit !== undefined) {
      taken();
      if (names.has(digit)) codeAs(digit, nameOf(digit));
      return;
    }
    const does: Readonly<Record<string, () => void>> = {
      c: acts.pick,
      v: () =>
        reading.words
          ? acts.codeNew(reading.words.replaceAll(/\s+/g, " ").slice(0, 60))
          : tell("Select the words that name the code.", true),
      m: () => {
        if (one && one.coder === coder && !reading.chosen) setOpen({ kind: "memo", one, span: null });
        else if (reading.chosen) setOpen({ kind: "memo", one: null, span: reading.chosen });
        else setOpen({ kind: "source-memo" });
      },
      "shift m": () => setOpen({ kind: "source-memo" }),
      t: () => setOpen({ kind: "comment", one: one && !one.proposed ? one : null }),
      r: () =>
        one && one.coder === coder ? setOpen({ kind: "recode" }) : tell("Choose a coding of yours first; j and k walk them.", true),
      x: acts.remove,
      a: acts.accept,
      u: () => void takeBack("undo"),
      "shift u": () => void takeBack("redo"),
      n: () => uncoded(1),
      "shift n": () => uncoded(-1),
      f: () => setOpen({ kind: "find" }),
      s: acts.claim,
      d: acts.done,
      j: () => walk(1),
      k: () => walk(-1),
    };
    if (key === "Escape" && reading.chosen) {
      taken();
      reading.choose(null);
      return;
    }
    if (key === "Enter" && inText && node === reading.holder.current && reading.chosen) {
      taken();
      setOpen({ kind: "code" });
      return;
    }
    const doing = does[shiftKey && /^[a-z]$/i.test(key) ? `shift ${key.toLowerCase()}` : key];
    if (!doing || !parts) return;
    if ((key === "x" || key === "a") && !one) return;
    taken();
    doing();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
  return acts;
}
