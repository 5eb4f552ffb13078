import { useEffect, useMemo, useRef, useState } from "react";
import { readOnlySays } from "../../../domain/brings.js";
import { cameoOf } from "../../../domain/cameo/cameo.js";
import type { ActAsked } from "../../../pages/coding.js";
import type { SourcePage, StatementLine } from "../../../pages/page.js";
import { useReadOnly, Writes } from "../../ask/writing.js";
import { useActWords } from "../../naming/act-words.js";
import { anchorOn } from "../acts.js";
import { type Coding, newId } from "../ask-coding.js";
import { type Alike, together } from "../finding/alike.js";
import type { TextMark } from "../text/coded-text.js";
import type { Span } from "../text/spans.js";
import { doubtfulLast } from "./doubtful.js";
import type { Status } from "./status-words.js";

/** An event as a person has it. */
export interface Corrected {
  readonly actor: string;
  readonly cameo: string;
  readonly target: string;
  readonly status: Status;
}

interface Given {
  readonly coding: Coding;
  readonly source: SourcePage | undefined;
  readonly at: string | null;
  select(at: string | null): void;
  /** Chooses it, and brings its words into view. */
  goTo(at: string, to: Span): void;
  /** Asks who codes, then goes on. */
  askName(next: () => void): void;
}

/** What a person does with an event that the machine proposes: accept, reject, or correct it and then accept. */
export function useEventActs({ coding, source, at, select, goTo, askName }: Given) {
  const [isCorrecting, setCorrecting] = useState(false);
  const isReadOnly = useReadOnly();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const wordsOf = useActWords();
  const groups = useMemo((): readonly Alike<StatementLine>[] => {
    const left = (source?.statementLines ?? []).filter(({ id }) => !settled.has(id));
    return together(doubtfulLast(left), (each) => (each.proposed ? `${wordsOf(each)} (${each.status})` : null));
  }, [source, settled, wordsOf]);
  const open = groups.flatMap(({ all }) => all.filter(({ proposed }) => proposed));
  const id = at?.startsWith("statement:") ? at.slice(10) : null;
  const one = open.find((each) => each.id === id);
  const alike = (one && groups.find(({ all }) => all.includes(one))?.all) ?? [];
  const settle = (done: readonly StatementLine[]) => {
    setSettled(new Set([...settled, ...done.map((each) => each.id)]));
    setCorrecting(false);
    const from = open.indexOf(done[0] as StatementLine);
    const next = open.slice(from).find((each) => !done.includes(each)) ?? open.slice(0, from).find((each) => !done.includes(each));
    if (next) goTo(`statement:${next.id}`, next);
    else select(null);
  };
  const asCoder = (work: () => Promise<unknown>) => {
    if (isReadOnly) coding.tell(readOnlySays, true);
    else if (coding.desk?.coder) void work();
    else askName(() => void work());
  };
  const chosen = (isForAll: boolean) => (one ? [one, ...(isForAll ? alike.filter((each) => each !== one) : [])] : []);
  const accept = (as?: Corrected, isForAll = false) =>
    asCoder(async () => {
      const { parts } = coding;
      const these = chosen(isForAll);
      if (!parts || these.length === 0) return;
      const made = these.map((each) => acceptAct(each, parts.source, anchorOn(parts, each), as));
      if (await coding.act(made, `${as ? "Corrected and accepted" : "Accepted"}${many(these)}; u takes it back`)) settle(these);
    });
  const reject = (isForAll = false) =>
    asCoder(async () => {
      const these = chosen(isForAll);
      const made = these.map((each): ActAsked => ({ id: newId(), act: "reject", of: each.id, is: true }));
      if (made.length && (await coding.act(made, `Refused${many(these)}; u brings it back`))) settle(these);
    });
  const correct = () => (isReadOnly ? coding.tell(readOnlySays, true) : setCorrecting(true));
  const latest = useRef({ one, accept, reject, correct });
  latest.current = { one, accept, reject, correct };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { one: here, accept: yes, reject: no, correct: mend } = latest.current;
      const isElsewhere = (event.target as HTMLElement).matches("input, textarea, select") || document.querySelector("dialog[open]");
      if (!here || isElsewhere || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isForAll = event.shiftKey;
      const does = { a: () => yes(undefined, isForAll), x: () => no(isForAll), e: mend }[event.key.toLowerCase()];
      if (!does) return;
      event.preventDefault();
      does();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  // a build brings the statements anew; what was settled here is then settled there
  // biome-ignore lint/correctness/useExhaustiveDependencies: the source is made anew by each build
  useEffect(() => setSettled(new Set()), [source]);
  return { one, open, groups, alike, isCorrecting, accept, reject, correct, close: () => setCorrecting(false) };
}
export type EventActs = ReturnType<typeof useEventActs>;

const many = (these: readonly StatementLine[]) => (these.length > 1 ? ` all ${these.length}` : "");

function acceptAct(one: StatementLine, source: string, anchor: ReturnType<typeof anchorOn>, as: Corrected | undefined): ActAsked {
  const code = as?.cameo ?? one.cameo;
  return {
    id: one.id,
    act: "code",
    coding: {
      ...anchor,
      id: one.id,
      source,
      category: null,
      memo: null,
      at: null,
      machine: true,
      accepted: true,
      statement: {
        act: as ? (cameoOf(as.cameo)?.name ?? as.cameo).toLowerCase() : one.act,
        status: as?.status ?? (one.status as Status),
        ...given("speaker", one.speaker),
        ...given("actor", as ? as.actor : one.actor),
        ...given("target", as ? as.target : one.target),
        ...given("day", one.day),
        ...given("place", one.place),
        ...given("quantity", one.quantity),
        ...given("cameo", code),
        ...given("rule", as ? null : one.rule),
      },
    },
  };
}

function given<K extends string>(key: K, value: string | null): Partial<Record<K, string>> {
  return value ? ({ [key]: value } as Record<K, string>) : {};
}

/** The parts of the event that is chosen, to be told apart in the text. */
export function eventParts(one: StatementLine | undefined): TextMark[] {
  if (!one) return [];
  const part = (kind: string, start: number | null, end: number | null): TextMark[] =>
    start === null || end === null ? [] : [{ start, end, key: `statement:${one.id}`, kind: `event-part ${kind}` }];
  return [
    ...part("actor", one.actorStart, one.actorEnd),
    ...part("predicate", one.predicateStart, one.predicateEnd),
    ...part("target", one.targetStart, one.targetEnd),
  ];
}

/** Accept, correct, reject: under the event that is chosen, and for all at once that read like it. */
export function EventButtons({ acts }: { acts: EventActs }) {
  if (!acts.one) return null;
  const n = acts.alike.length;
  return (
    <Writes>
      <p className="event-buttons">
        <button type="button" onClick={() => acts.accept()}>
          Accept <kbd>a</kbd>
        </button>
        <button type="button" onClick={acts.correct}>
          Correct <kbd>e</kbd>
        </button>
        <button type="button" onClick={() => acts.reject()}>
          Reject <kbd>x</kbd>
        </button>
        {n > 1 && (
          <>
            <button type="button" onClick={() => acts.accept(undefined, true)}>
              Accept all {n} alike <kbd>A</kbd>
            </button>
            <button type="button" onClick={() => acts.reject(true)}>
              Reject all {n} <kbd>X</kbd>
            </button>
          </>
        )}
      </p>
    </Writes>
  );
}
