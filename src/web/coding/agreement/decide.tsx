import { useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import { consensus } from "../../../domain/coding/coding.js";
import type { AgreementAsked, Disagreement, Disagreements } from "../../../pages/agreement.js";
import { useAddress } from "../../addresses/address.js";
import { useDecide, useDisagreements } from "../../ask/agreement.js";
import { useOff } from "../../ask/writing.js";
import { Empty, Failed, Waiting } from "../../parts/states.js";
import { segments } from "../../parts/text/segments.js";

interface DecideProps {
  readonly asked: AgreementAsked;
  readonly chosen: readonly string[];
  readonly category: string | null;
  readonly source: string | null;
  /** Names of what it is narrowed to. */
  readonly narrowed: string | null;
}

/** Disagreements side by side: a digit takes over the coding of one coder, x none of them, u takes the last decision back. */
export function Decide({ asked, chosen, category, source, narrowed }: DecideProps) {
  const { set } = useAddress();
  const { data, error, refetch } = useDisagreements(asked, category, source, true);
  const decide = useDecide(asked);
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes on when the list has changed
  useLayoutEffect(() => {
    if (next.current === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>("article");
    items?.[Math.min(next.current, items.length - 1)]?.focus({ preventScroll: false });
    next.current = null;
  }, [data]);
  /** Keys that came while a decision was being written: each waits for the list that the one before it leaves. */
  const waiting = useRef<string[]>([]);
  const isDeciding = useRef(false);
  const send = (asked: Parameters<typeof decide.mutate>[0]) => {
    isDeciding.current = true;
    decide.mutate(asked);
  };
  /** Whether the key means something here. */
  const act = (key: string): boolean => {
    if (!data) return false;
    if (key === "u") {
      if (data.undo) send({ path: "undo" });
      return data.undo !== null;
    }
    const index = indexOf(list.current, document.activeElement);
    const here = data.shown[index];
    const span = here?.spans[Number(key) - 1];
    const isNone = key === "x" || key === "0";
    if (!here || (!isNone && !span)) return false;
    next.current = index;
    send({ path: "resolve", key: here.key, take: isNone || !span ? null : `${span.coder}/${span.id}` });
    return true;
  };
  useLayoutEffect(() => {
    if (decide.isPending) return;
    isDeciding.current = false;
    if (decide.isError || decide.data?.kind === "refused") waiting.current = [];
    const key = waiting.current.shift();
    if (key !== undefined) act(key);
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || target.matches("input, textarea, select")) return;
      if (document.querySelector("dialog[open]")) return;
      if (isDeciding.current && /^[0-9ux]$/u.test(event.key)) waiting.current.push(event.key);
      else if (!act(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Tools data={data} onDo={(path) => send({ path })} isBusy={decide.isPending} />
      {narrowed && (
        <p className="audit-only">
          Only {narrowed}.{" "}
          <button type="button" className="link" onClick={() => set({ code: null, source: null })}>
            Show all
          </button>
        </p>
      )}
      {data.shown.length === 0 && (
        <Empty title="Nothing waits for a decision.">
          {data.decided ? `${data.decided} were decided; they stand with the coder ${consensus}.` : "The coders chose the same spans."}
        </Empty>
      )}
      <ol className="disagreements" ref={list}>
        {data.shown.map((each) => (
          <li key={each.key}>
            <One
              of={each}
              chosen={chosen}
              onTake={(take) => {
                next.current = data.shown.indexOf(each);
                send({ path: "resolve", key: each.key, take });
              }}
            />
          </li>
        ))}
      </ol>
      {data.open > data.shown.length && (
        <p className="muted">{(data.open - data.shown.length).toLocaleString("en-GB")} more follow when these are decided.</p>
      )}
    </>
  );
}

/** The disagreement that has focus; the first where none has. */
function indexOf(list: HTMLElement | null, target: Element | null): number {
  const article = target?.closest("article");
  if (!article || !list) return 0;
  return [...list.querySelectorAll("article")].indexOf(article);
}

function Tools({ data, onDo, isBusy }: { data: Disagreements; onDo: (path: "take-agreed" | "undo") => void; isBusy: boolean }) {
  const off = useOff();
  return (
    <div className="audit-tools">
      {data.agreed > 0 && (
        <button type="button" className="act" disabled={isBusy} {...off} onClick={() => onDo("take-agreed")}>
          Take over the {data.agreed.toLocaleString("en-GB")} on which all agree
        </button>
      )}
      {data.undo && (
        <button type="button" className="act" disabled={isBusy} {...off} onClick={() => onDo("undo")}>
          Undo {data.undo} <kbd>u</kbd>
        </button>
      )}
      <span className="muted" role="status">
        {data.open.toLocaleString("en-GB")} open, {data.decided.toLocaleString("en-GB")} decided
      </span>
    </div>
  );
}

function One({ of, chosen, onTake }: { of: Disagreement; chosen: readonly string[]; onTake: (take: string | null) => void }) {
  const { href } = useAddress();
  const off = useOff();
  const says = of.kind === "borders" ? "other ends" : `not ${of.without.join(", ")}`;
  const first = of.spans[0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys act on the disagreement that has focus
    <article tabIndex={0} data-step="" aria-label={`${of.name} in ${of.title}: ${says}`}>
      <header>
        <h2>{of.name}</h2>
        <span>
          {says} · {first && <Link href={href(`/sources/${encodeURIComponent(of.source)}#${first.start}-${first.end}`)}>{of.title}</Link>}
        </span>
      </header>
      <div className="sides">
        {chosen
          .filter((each) => of.spans.some((span) => span.coder === each) || of.without.includes(each))
          .map((coder) => {
            const own = of.spans.filter((span) => span.coder === coder);
            return (
              <div key={coder} className={own.length ? "side" : "side is-without"}>
                <h3>{coder}</h3>
                <blockquote>
                  {segments(
                    { start: of.from, exact: of.text },
                    own.map((each) => ({ start: each.start, end: each.end })),
                  ).map(({ start, text, spans }) => (spans.length ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>))}
                </blockquote>
                {own.map((each) => (
                  <p key={each.id} className="side-act">
                    <button type="button" className="act" {...off} onClick={() => onTake(`${each.coder}/${each.id}`)}>
                      <kbd>{of.spans.indexOf(each) + 1}</kbd> Take {coder}’s
                    </button>
                    {each.memo && <span className="muted"> {each.memo}</span>}
                  </p>
                ))}
                {own.length === 0 && <p className="side-act muted">does not have it</p>}
              </div>
            );
          })}
      </div>
      <p className="side-act">
        <button type="button" className="act" {...off} onClick={() => onTake(null)}>
          <kbd>x</kbd> None of them
        </button>
      </p>
    </article>
  );
}
