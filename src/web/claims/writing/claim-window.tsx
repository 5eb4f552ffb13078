import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { ProposedEvidence } from "../../../domain/coding/coding.js";
import type { ClaimLine } from "../../../pages/page.js";
import { FourPartBar } from "../../../views/bars/four-part-bar.js";
import { useCase } from "../../addresses/address.js";
import { claimsLike } from "./claim-steps.js";
import type { Words } from "./use-claim-writing.js";

interface ClaimWindowProps {
  readonly words: string;
  /** The claims to choose from; null until they have been read. */
  readonly claims: readonly ClaimLine[] | null;
  /** Why the claims could not be read. */
  readonly fault: string | null;
  /** The claim that the words were looked for; it is chosen at first. */
  readonly first: string | null;
  readonly proposed?: ProposedEvidence | undefined;
  /** Grade of the source; null where it has none. */
  readonly grade: string | null;
  onWrite(to: { readonly claim: ClaimLine } | { readonly says: string }, given: Words): void;
  onClose(): void;
}

/** Chosen where the words are to make a claim of their own. */
const anew = Symbol("a new claim");

const grades = ["A", "B", "C", "D", "E", "F"] as const;

/** What the words that are selected do to a claim: one is found by typing, or made of what was typed. */
export function ClaimWindow({ words, claims, fault, first, proposed, grade, onWrite, onClose }: ClaimWindowProps) {
  const { actors } = useCase();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState(proposed?.says ?? "");
  // By id, or the new one: while the claims are read, and read again, a place in the list comes to be another claim’s.
  const [chosen, setChosen] = useState<string | typeof anew | null>(null);
  const [given, setGiven] = useState<Words>({
    stance: proposed?.stance ?? "asserts",
    by: proposed?.by ?? "",
    ...{ grade: "", interested: null, note: "" },
  });
  const found = useMemo(() => {
    const like = claimsLike(claims ?? [], typed);
    const wanted = typed ? undefined : like.find(({ id }) => id === first);
    return (wanted ? [wanted, ...like.filter((each) => each !== wanted)] : like).slice(0, 60);
  }, [claims, typed, first]);
  const isNew = typed.trim().length > 2;
  const count = found.length + (isNew ? 1 : 0);
  const place = chosen === anew ? found.length : found.findIndex(({ id }) => id === chosen);
  const at = Math.min(Math.max(0, place), count - 1);
  const choose = (index: number) => setChosen(found[index]?.id ?? anew);
  const isReading = claims === null && fault === null;
  const claim = found[at];
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    dialog.current?.querySelector<HTMLElement>(".claim-typed")?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`claim-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const set = (part: Partial<Words>) => setGiven((before) => ({ ...before, ...part }));
  const write = (isAnew: boolean) => {
    if (isReading && !isAnew) return; // one of those that are still being read may be meant
    const own = { ...given, by: idOf(given.by), note: given.note.trim() };
    if (isAnew ? isNew : claim === undefined && isNew) onWrite({ says: typed.trim() }, own);
    else if (claim) onWrite({ claim }, own);
  };
  /** An actor is written by its id, anybody else by name. */
  const idOf = (by: string) => actors.find(({ id, name, short }) => [id, name, short].includes(by.trim()))?.id ?? by.trim();
  const press = (event: KeyboardEvent) => {
    const inSearch = (event.target as HTMLElement).matches(".claim-typed");
    if (inSearch && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      if (count) choose((at + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    }
    if (event.altKey && (event.key === "1" || event.key === "2")) {
      event.preventDefault();
      set({ stance: event.key === "1" ? "asserts" : "denies" });
    }
    if (event.key === "Enter" && !(event.target as HTMLElement).matches("button")) {
      event.preventDefault();
      event.stopPropagation();
      write(event.ctrlKey || event.metaKey);
    }
  };
  const does = given.stance === "asserts" ? "Support" : "Deny";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className="find claim-window"
      aria-label="What these words do to a claim"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its fields are what is typed into */}
      <div className="find-box" onKeyDown={press}>
        <div className="claim-window-head">
          <b>These words</b>
          <span className="switch">
            {(["asserts", "denies"] as const).map((stance, index) => (
              <button
                key={stance}
                type="button"
                aria-pressed={given.stance === stance}
                aria-keyshortcuts={`Alt+${index + 1}`}
                onClick={() => set({ stance })}
              >
                {stance === "asserts" ? "support" : "deny"}
              </button>
            ))}
          </span>
          <q>{words.length > 140 ? `${words.slice(0, 139)}…` : words}</q>
        </div>
        <input
          type="text"
          className="claim-typed"
          role="combobox"
          aria-label="Find a claim, or write a new one"
          aria-expanded="true"
          aria-controls="claim-list"
          aria-activedescendant={count ? `claim-${at}` : undefined}
          placeholder={claims?.length !== 0 ? "Words of a claim, or a new sentence" : "A claim in a sentence"}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(null);
          }}
        />
        {fault !== null && <p className="panel-note">{fault}</p>}
        <div id="claim-list" role="listbox" aria-label="Claims" aria-busy={isReading} className="find-list">
          {found.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the active one
            <div
              key={each.id}
              id={`claim-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="find-hit claim-hit"
              onClick={() => choose(index)}
            >
              <code>{each.id}</code>
              <b>{each.says}</b>
              <FourPartBar {...each.credence} />
              <span>
                {each.for} : {each.against}
              </span>
            </div>
          ))}
          {isNew && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Ctrl+Enter takes it
            <div
              id={`claim-${found.length}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === found.length}
              className="find-hit claim-hit"
              onClick={() => setChosen(anew)}
            >
              <code>new</code>
              <b>{typed.trim()}</b>
              <kbd>Ctrl Enter</kbd>
            </div>
          )}
        </div>
        <div className="claim-fields">
          <label>
            <span>Speaker</span>
            <input
              type="text"
              list="claim-speakers"
              value={given.by}
              placeholder="the source itself"
              autoComplete="off"
              onChange={(event) => set({ by: event.target.value })}
            />
            <datalist id="claim-speakers">
              {actors.map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
          </label>
          <label>
            <span>Grade</span>
            <select value={given.grade} onChange={(event) => set({ grade: event.target.value })}>
              <option value="">{grade ? `${grade}, as the source` : "as the source, not graded"}</option>
              {grades.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          <label>
            <span>Interested</span>
            <select
              value={given.interested === null ? "" : given.interested ? "yes" : "no"}
              onChange={(event) => set({ interested: event.target.value === "" ? null : event.target.value === "yes" })}
            >
              <option value="">as actors.yaml says</option>
              <option value="yes">yes: gains from being believed, counts half</option>
              <option value="no">no</option>
            </select>
          </label>
          <label>
            <span>Note</span>
            <input type="text" value={given.note} placeholder="why, in a line" onChange={(event) => set({ note: event.target.value })} />
          </label>
        </div>
        <p className="find-foot">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Alt 1</kbd> support · <kbd>Alt 2</kbd> deny · <kbd>Enter</kbd> write · <kbd>Esc</kbd>{" "}
            close
          </span>
          <button type="button" className="act is-main" disabled={count === 0 || isReading} onClick={() => write(false)}>
            {isReading
              ? "Reading the claims…"
              : claim
                ? `${does} ${claim.id} with these words`
                : `New claim, ${given.stance === "asserts" ? "supported" : "denied"} by these words`}
          </button>
        </p>
      </div>
    </dialog>
  );
}
