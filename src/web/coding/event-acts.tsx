import { useEffect, useRef, useState } from "react";
import { readOnlySays } from "../../domain/brings.js";
import { cameo, cameoOf } from "../../domain/cameo/cameo.js";
import { statuses } from "../../domain/coding/coding.js";
import type { ActAsked } from "../../pages/coding.js";
import type { SourcePage, StatementLine } from "../../pages/page.js";
import { useCase } from "../addresses/address.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { useReadOnly, Writes } from "../ask/writing.js";
import { anchorOn } from "./acts.js";
import { type Coding, newId } from "./ask-coding.js";
import type { TextMark } from "./coded-text.js";
import { doubtfulLast } from "./doubtful.js";

type Status = (typeof statuses)[number];
/** An event as a person has it. */
interface Corrected {
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
  /** Asks who codes, then goes on. */
  askName(next: () => void): void;
}

/** What a person does with an event that the machine proposes: accept, reject, or correct it and then accept. */
export function useEventActs({ coding, source, at, select, askName }: Given) {
  const [isCorrecting, setCorrecting] = useState(false);
  const isReadOnly = useReadOnly();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const all = source?.statementLines ?? [];
  const open = doubtfulLast(all.filter(({ id, proposed }) => proposed && !settled.has(id)));
  const id = at?.startsWith("statement:") ? at.slice(10) : null;
  const one = open.find((each) => each.id === id);
  const settle = (done: StatementLine) => {
    setSettled(new Set([...settled, done.id]));
    setCorrecting(false);
    const next = open[open.indexOf(done) + 1];
    select(next ? `statement:${next.id}` : null);
  };
  const asCoder = (work: () => Promise<unknown>) => {
    if (isReadOnly) coding.tell(readOnlySays, true);
    else if (coding.desk?.coder) void work();
    else askName(() => void work());
  };
  const accept = (as?: Corrected) =>
    asCoder(async () => {
      if (!one || !coding.parts) return;
      const made = acceptAct(one, coding.parts.source, anchorOn(coding.parts, one), as);
      if (await coding.act([made], as ? "Corrected and accepted; u takes it back" : "Accepted; u takes it back")) settle(one);
    });
  const reject = () =>
    asCoder(async () => {
      if (!one) return;
      if (await coding.act([{ id: newId(), act: "reject", of: one.id, is: true }], "Refused; u brings it back")) settle(one);
    });
  const correct = () => (isReadOnly ? coding.tell(readOnlySays, true) : setCorrecting(true));
  const latest = useRef({ one, accept, reject, correct });
  latest.current = { one, accept, reject, correct };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { one: here, accept: yes, reject: no, correct: mend } = latest.current;
      const isElsewhere = (event.target as HTMLElement).matches("input, textarea, select") || document.querySelector("dialog[open]");
      if (!here || isElsewhere || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const does = { a: () => yes(), x: no, e: mend }[event.key];
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
  return { one, open, isCorrecting, settled, accept, reject, correct, close: () => setCorrecting(false) };
}
export type EventActs = ReturnType<typeof useEventActs>;

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

/** Accept, correct, reject: under the event that is chosen. */
export function EventButtons({ acts }: { acts: EventActs }) {
  if (!acts.one) return null;
  return (
    <Writes>
      <p className="event-buttons">
        <button type="button" onClick={() => acts.accept()}>
          Accept <kbd>a</kbd>
        </button>
        <button type="button" onClick={acts.correct}>
          Correct <kbd>e</kbd>
        </button>
        <button type="button" onClick={acts.reject}>
          Reject <kbd>x</kbd>
        </button>
      </p>
    </Writes>
  );
}

/** A window to correct an event before it is accepted. */
export function CorrectEvent({ acts }: { acts: EventActs }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { actors } = useCase();
  const { one } = acts;
  const [isTeaching, setTeaching] = useState(false);
  const edit = useEdit();
  const file = useCaseText("actors");
  const [as, setAs] = useState<Corrected>({
    actor: one?.actor ?? "",
    cameo: one?.cameo ?? "",
    target: one?.target ?? "",
    status: (one?.status ?? "actual") as Status,
  });
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  if (!one) return null;
  const known = cameoOf(as.cameo);
  const lessons = lessonsOf(one, as, actorsIn(file.data?.says));
  const teach = () => {
    if (!isTeaching || !file.data) return;
    const steps = lessons.map(({ index, name, hasAliases }) =>
      hasAliases ? { add: ["actors", index, "aliases"], value: name } : { set: ["actors", index, "aliases"], value: [name] },
    );
    const says = lessons.map(({ name, id }) => `“${name}” is a name of ${id} from now on`).join("; ");
    edit.mutate({ name: "actors", was: file.data.sha256, steps, act: says });
  };
  return (
    <dialog ref={dialog} className="find note-window" aria-label="Correct the event" onClose={acts.close}>
      <form
        className="find-box event-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!known) return;
          acts.accept(as);
          teach();
        }}
      >
        <q>{one.exact}</q>
        <label>
          <span>Who acts</span>
          <input list="event-actors" value={as.actor} onChange={(event) => setAs({ ...as, actor: event.target.value })} />
        </label>
        <label>
          <span>What (CAMEO code)</span>
          <input
            list="event-codes"
            value={as.cameo}
            onChange={(event) => setAs({ ...as, cameo: event.target.value.split(" ")[0] ?? "" })}
            aria-describedby="event-code-says"
          />
        </label>
        <p id="event-code-says" className="muted">
          {known ? known.name : "There is no such code."}
        </p>
        <label>
          <span>To whom</span>
          <input list="event-actors" value={as.target} onChange={(event) => setAs({ ...as, target: event.target.value })} />
        </label>
        <label>
          <span>The text tells it as</span>
          <select value={as.status} onChange={(event) => setAs({ ...as, status: event.target.value as Status })}>
            {statuses.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <datalist id="event-actors">
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
        <datalist id="event-codes">
          {cameo.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
        {lessons.length > 0 && (
          <label className="event-lesson">
            <input type="checkbox" checked={isTeaching} onChange={(event) => setTeaching(event.target.checked)} />
            <span>Keep in actors.yaml: {lessons.map(({ name, id }) => `“${name}” is a name of ${id}`).join("; ")}</span>
          </label>
        )}
        <p className="find-foot">
          An actor by its id in actors.yaml, or the words of the text.
          <span>
            <button type="submit" disabled={!known}>
              Accept so <kbd>Enter</kbd>
            </button>{" "}
            · <kbd>Esc</kbd> close
          </span>
        </p>
      </form>
    </dialog>
  );
}

interface KnownActor {
  readonly id: string;
  readonly names: readonly string[];
  readonly hasAliases: boolean;
}

/** The actors that actors.yaml has, in its order. */
function actorsIn(says: unknown): KnownActor[] {
  const list = (says as { actors?: unknown } | null)?.actors;
  if (!Array.isArray(list)) return [];
  return list.map((each: { id?: unknown; name?: unknown; aliases?: unknown }) => {
    const aliases = Array.isArray(each?.aliases) ? each.aliases : null;
    const names = (aliases ?? []).map((alias: unknown) => String((alias as { name?: unknown } | null)?.name ?? alias));
    return { id: String(each?.id ?? ""), names: [String(each?.name ?? ""), ...names], hasAliases: aliases !== null };
  });
}

/** Words of the text that a person has put right to an actor of the case, and that actors.yaml does not know as its name. */
function lessonsOf(one: StatementLine, as: Corrected, actors: readonly KnownActor[]) {
  return (
    [
      ["actor", one.actor],
      ["target", one.target],
    ] as const
  ).flatMap(([part, words]) => {
    const index = actors.findIndex(({ id }) => id === as[part]);
    const actor = actors[index];
    const name = words?.replace(/^the /i, "") ?? "";
    const isNew = actor && name && name !== actor.id && !actor.names.some((each) => each.toLowerCase() === name.toLowerCase());
    return isNew && !actors.some(({ id }) => id === name) ? [{ index, id: actor.id, name, hasAliases: actor.hasAliases }] : [];
  });
}
