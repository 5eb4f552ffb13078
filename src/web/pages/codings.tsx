import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { contextOf } from "../../methods/text/anchoring/place-anchor.js";
import { positions } from "../../methods/text/code-points.js";
import type { ActAnswer, LostCoding } from "../../pages/coding.js";
import { useAddress } from "../addresses/address.js";
import { answer, api, inPath } from "../ask/ask.js";
import { useOff } from "../ask/writing.js";
import { newId, type Said, useDesk, useReview } from "../coding/ask-coding.js";
import { Foot } from "../coding/foot.js";
import { useActLines } from "../coding/send-acts.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** What a changed source left without a sure place: its coder places it again or drops it. */
export default function Codings() {
  const { data, error, refetch } = useReview();
  const desk = useDesk();
  const queries = useQueryClient();
  const { sendActs, takeActsBack } = useActLines();
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const all = data ?? [];
  const here = Math.min(at, Math.max(0, all.length - 1));
  const coder = desk.data?.coder ?? null;
  const tell = (says: string, isFault = false) => setSaid((before) => ({ says, isFault, n: (before?.n ?? 0) + 1 }));
  const send = async (sent: Promise<ActAnswer>, says: string) => {
    try {
      const given = await sent;
      tell(given.kind === "refused" ? given.says : says, given.kind === "refused");
    } catch (cause) {
      tell(cause instanceof Error ? cause.message : String(cause), true);
    }
    await queries.invalidateQueries({ queryKey: ["coding"] });
  };
  const place = async (each: LostCoding, choice: number) => {
    const to = each.maybe[choice];
    if (!to || each.coder !== coder) return;
    const text = await answer(api.coding.text[":id"].$get({ param: inPath({ id: each.source }) }));
    const units = positions(text.text);
    const anchor = {
      text: text.hash,
      start: to.start,
      end: to.end,
      exact: units.slice(to.start, to.end),
      ...contextOf(text.text, units.units(to.start), units.units(to.end)),
    };
    await send(sendActs([{ id: newId(), act: "move", of: each.id, anchor }]), "Placed; u takes it back");
  };
  const drop = (each: LostCoding) => send(sendActs([{ id: newId(), act: "uncode", of: each.id }]), "Dropped; u brings it back");
  const undo = () => send(takeActsBack("undo"), "Taken back");

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      if ((event.target as HTMLElement).matches("input, textarea, select")) return;
      const one = all[here];
      const does: Readonly<Record<string, () => void>> = {
        j: () => setAt(Math.min(all.length - 1, here + 1)),
        k: () => setAt(Math.max(0, here - 1)),
        u: () => void undo(),
        ...(one?.coder === coder && { x: () => void drop(one) }),
      };
      if (one?.coder === coder)
        for (const [index] of one.maybe.entries()) (does as Record<string, () => void>)[String(index + 1)] = () => void place(one, index);
      const doing = does[event.key];
      if (!doing) return;
      event.preventDefault();
      event.stopPropagation();
      doing();
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  });
  useEffect(() => {
    document.querySelector(".misplaced.is-here")?.scrollIntoView({ block: "nearest" });
  });
  return (
    <Frame
      name="Codings to look at"
      className="codings-page"
      hint="Codings whose source changed since they were made."
      keys={[
        ["j k", "next, previous coding"],
        ["1 5", "place it there"],
        ["x", "drop it"],
        ["u", "undo"],
      ]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting lines={8} />
      ) : (
        <>
          <h1 className="lead">{lead(all)}</h1>
          {all.length === 0 ? (
            <Empty title="Nothing is to be looked at.">When a source changes, codings that cannot be found again for sure wait here.</Empty>
          ) : (
            <ol className="misplaced-list">
              {all.map((each, index) => (
                <Lost
                  key={each.key}
                  each={each}
                  isHere={index === here}
                  isMine={each.coder === coder}
                  onPlace={(choice) => void place(each, choice)}
                  onDrop={() => void drop(each)}
                  name={desk.data?.categories.find(({ id }) => id === each.category)?.name}
                />
              ))}
            </ol>
          )}
        </>
      )}
      <Foot said={said} words="" undo={said ? "last" : null} onUndo={() => void undo()} />
    </Frame>
  );
}

function lead(all: readonly LostCoding[]): string {
  if (!all.length) return "Every coding stands where it was put.";
  const lost = all.filter(({ how }) => how === "lost").length;
  const moved = all.length - lost;
  const parts = [
    lost ? `${lost} ${lost === 1 ? "coding has" : "codings have"} no sure place` : "",
    moved ? `${moved} ${moved === 1 ? "was" : "were"} found again with other words` : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

interface LostProps {
  readonly each: LostCoding;
  readonly isHere: boolean;
  readonly isMine: boolean;
  readonly name: string | undefined;
  onPlace(choice: number): void;
  onDrop(): void;
}

function Lost({ each, isHere, isMine, name, onPlace, onDrop }: LostProps) {
  const { href } = useAddress();
  const off = useOff();
  return (
    <li className={isHere ? "misplaced is-here" : "misplaced"} aria-current={isHere ? "true" : undefined}>
      <p className="muted">
        <b>{name ?? each.category ?? "Memo"}</b> · {each.coder} ·{" "}
        <Link href={href(`/sources/${encodeURIComponent(each.source)}`)}>{each.title}</Link>
      </p>
      <blockquote>
        <span className="faint">…{each.prefix}</span>
        <mark>{each.exact}</mark>
        <span className="faint">{each.suffix}…</span>
      </blockquote>
      <p className="muted">
        {each.how === "lost" ? `Not placed: ${each.because}.` : "Found again with other words; keep them, or drop the coding."}
      </p>
      {each.maybe.length > 0 && (
        <ol>
          {each.maybe.map((to, index) => (
            <li key={to.start}>
              <button type="button" disabled={!isMine} {...off} onClick={() => onPlace(index)}>
                <kbd>{index + 1}</kbd>{" "}
                <span>
                  <span className="faint">…{to.before}</span>
                  <mark>{to.exact}</mark>
                  <span className="faint">{to.after}…</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {isMine ? (
        <p className="coding-acts">
          <button type="button" {...off} onClick={onDrop}>
            Drop it <kbd>x</kbd>
          </button>
          <Link href={href(`/sources/${encodeURIComponent(each.source)}`)}>Place it in the text</Link>
        </p>
      ) : (
        <p className="muted">Only {each.coder} can place or drop it.</p>
      )}
    </li>
  );
}
