import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { rowsKey } from "../../domain/at.js";
import type { RestsOn } from "../../pages/page.js";
import { SourceGlyph, StandingSign } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { useEvidence } from "../ask/ask.js";
import { Keys } from "../parts/keys.js";
import { standingLines } from "../parts/signs.js";
import { Failed, Waiting } from "../parts/states.js";
import { ShownEvidence } from "./shown-evidence.js";

interface PanelProps {
  readonly rests: readonly RestsOn[];
  readonly aside: ReactNode;
  /** What is selected, where the page itself knows it. */
  readonly shown?: ReactNode;
  /** What can be done with what is selected; stands above its evidence. */
  readonly acts?: ReactNode;
  readonly keys: readonly (readonly [string, string])[];
  readonly hint: string;
  /** `aside` says itself what the signs of the page mean. */
  readonly isKeyed?: boolean;
}

/** The one evidence panel: what is selected, or what the page rests on. A sheet from below on small screens. */
export function Panel({ rests, aside, shown, acts, keys, hint, isKeyed = false }: PanelProps) {
  const { at, period, select } = useAddress();
  const [, navigate] = useLocation();
  const evidence = useEvidence(shown ? null : at, period);
  const panel = useRef<HTMLElement>(null);
  /** On small screens the sheet can be raised with nothing selected, to see what the page rests on. */
  const [isRaised, setRaised] = useState(false);
  const before = useRef(at);
  useEffect(() => {
    // A panel that just came stands at its top; to ask it would lay out the whole page once more.
    if (panel.current && before.current !== at) panel.current.scrollTop = 0;
    before.current = at;
  }, [at]);
  /** Links of the shared views are plain; within the app they are followed without loading it anew. */
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.hash && link.pathname === location.pathname && link.search === location.search) location.hash = link.hash;
    else navigate(`${link.pathname}${link.search}${link.hash}`);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it follows links, which the keyboard clicks too
    <aside
      className={isRaised && !at ? "panel on-panel is-raised" : "panel on-panel"}
      aria-label="Evidence"
      ref={panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      onClick={follow}
    >
      <div className="panel-bar">
        <h2>Evidence</h2>
        {at ? (
          <button type="button" className="panel-close" onClick={() => select(null)}>
            <kbd>Esc</kbd> close
          </button>
        ) : (
          <button type="button" className="panel-hint" aria-expanded={isRaised} onClick={() => setRaised(!isRaised)}>
            {isRaised ? "close" : hint}
          </button>
        )}
      </div>
      <div className="panel-body" role="status" aria-live="polite">
        {at && shown ? (
          shown
        ) : at ? (
          evidence.data ? (
            <>
              {acts}
              <ShownEvidence shown={evidence.data} />
            </>
          ) : evidence.error ? (
            <Failed error={evidence.error} again={() => void evidence.refetch()} />
          ) : (
            <Waiting />
          )
        ) : (
          <Resting rests={rests} aside={aside} keys={keys} hint={hint} isKeyed={isKeyed} />
        )}
      </div>
    </aside>
  );
}

export const everyPage = [
  ["Enter", "open the evidence of what has focus"],
  ["j k", "next, previous"],
  ["Esc", "back to this list"],
  ["/", "find anything"],
  ["o", "all pages; a letter goes to one"],
  ["?", "help: keys, signs and words of the page"],
] as const;

function Resting({ rests, aside, keys, hint, isKeyed }: PanelProps) {
  const { at, select } = useAddress();
  return (
    <>
      {!isKeyed && <p className="panel-note">{hint}</p>}
      {aside}
      {rests.length > 0 && (
        <section>
          <h3>What this page rests on</h3>
          <ul className="rests">
            {rests.map(({ kind, says, rows, at: other }) => {
              const key = other ?? rowsKey(rows);
              return (
                <li key={`${kind} ${says}`}>
                  <SourceGlyph kind={kind} />
                  {key ? (
                    <button type="button" className="link-quiet" onClick={() => select(key)} aria-pressed={key === at}>
                      {says}
                    </button>
                  ) : (
                    <span>{says}</span>
                  )}
                  <span className="number">{rows.value.toLocaleString("en-GB")}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {!isKeyed && (
        <section>
          <h3>Standing</h3>
          <ul className="standings">
            {standingLines.map(([standing, says]) => (
              <li key={standing}>
                <StandingSign standing={standing} /> {says}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Keys</h3>
        <Keys keys={[...keys, ...everyPage.filter(([key]) => !keys.some(([own]) => own === key))]} />
      </section>
    </>
  );
}
