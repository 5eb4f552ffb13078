import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useReadOnly } from "../ask/writing.js";
import { dayWords } from "./months.js";

const key = "amity.who";
const listeners = new Set<() => void>();

function kept(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Who decides: asked once, kept on this machine, written beside every judgement. Empty while nobody was asked. */
function useWho(): readonly [string, (name: string) => void] {
  const who = useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, kept);
  const set = useCallback((name: string) => {
    try {
      localStorage.setItem(key, name);
    } catch {
      // a browser that keeps nothing asks again
    }
    for (const each of listeners) each();
  }, []);
  return [who, set];
}

/** Today where the person sits, as a day of the case. */
export function today(): string {
  return dayHere(new Date());
}

function dayHere(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
}

/** A moment by the clock of whoever reads it: “27 Nov 2026, 17:05”. */
export function momentWords(at: number): string {
  const then = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${dayWords(dayHere(then))}, ${two(then.getHours())}:${two(then.getMinutes())}`;
}

/** Does something in the name of whoever decides, whom it asks first where nobody was asked yet. `asking` must be on the page. */
export function useSigned(): { readonly who: string; readonly sign: (act: (who: string) => void) => void; readonly asking: ReactNode } {
  const [who, setWho] = useWho();
  const [waiting, setWaiting] = useState<((who: string) => void) | null>(null);
  const isReadOnly = useReadOnly();
  // where nothing may be written, nobody is asked: the act itself says why
  const sign = useCallback((act: (who: string) => void) => (who || isReadOnly ? act(who) : setWaiting(() => act)), [who, isReadOnly]);
  const asking = waiting && (
    <AskWho
      onCancel={() => setWaiting(null)}
      onName={(name) => {
        setWho(name);
        setWaiting(null);
        waiting(name);
      }}
    />
  );
  return { who, sign, asking };
}

function AskWho({ onName, onCancel }: { onName: (name: string) => void; onCancel: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <dialog className="ask-who" ref={dialog} onClose={onCancel} aria-label="Who decides">
      <form onSubmit={done}>
        <label htmlFor="who">Who decides?</label>
        <p>Judgements are signed and dated. The name stays on this machine, and is written into the case beside what you decide.</p>
        <input id="who" value={name} autoComplete="name" maxLength={80} onChange={(event) => setName(event.target.value)} />
        <p className="ask-who-acts">
          <button type="submit" className="act" disabled={!name.trim()}>
            Sign
          </button>
          <button type="button" className="link" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}
