import type { ReactNode } from "react";
import type { StandingTie } from "../../pages/dyad.js";
import type { ClaimSaid, WordSaid } from "../../pages/page.js";
import { FourPartBar } from "../../views/bars/four-part-bar.js";
import { StandingRing } from "../../views/signs.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { TieLine } from "./signs.js";

/** Of what may be of any time. */
const noDay = "no day";

/** A claim in a list of what is said: what it says, on whose word, and how far it is believed. */
export function SaidClaim({ claim, at, sign }: { claim: ClaimSaid; at: string | null; sign?: ReactNode }) {
  const actor = useActors();
  return (
    <li data-ev={claim.at} className={claim.at === at ? "is-here" : ""}>
      {sign ?? <span />}
      <span>
        <button type="button" data-ev={claim.at} data-step="" aria-pressed={claim.at === at}>
          {claim.says}
        </button>
        <span className="by">
          {[claim.id, claim.speaker ? actor(claim.speaker).short : "unnamed", claim.day ? dayWords(claim.day) : noDay]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      <span className="said-bar">
        <FourPartBar {...claim.credence} />
      </span>
      {claim.carried ? <StandingRing of={claim.carried} /> : <span />}
    </li>
  );
}

/** A standing tie of actors.yaml in a list of what is said: why, by which claims, and the days that it holds. */
export function SaidTie({ tie, at }: { tie: StandingTie; at: string | null }) {
  return (
    <li data-ev={tie.at} className={tie.at === at ? "is-here" : ""}>
      <TieLine sign={tie.sign} />
      <span>
        <button type="button" data-ev={tie.at} data-step="" aria-pressed={tie.at === at}>
          {tie.because}
        </button>
        <span className="by">
          {[
            "standing tie, as actors.yaml has it",
            tie.since || tie.until ? dayWords(`${tie.since ?? ".."}/${tie.until ?? ".."}`) : "without days",
            tie.claims.join(", "),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
    </li>
  );
}

/** Words of a source in a list of what is said, with their status in front. */
export function SaidWords({ words, at }: { words: WordSaid; at: string | null }) {
  const actor = useActors();
  const by = [words.speaker ? actor(words.speaker).short : "", words.act, words.day ? dayWords(words.day) : noDay, words.title];
  return (
    <SaidLine key={words.at} at={words.at} isHere={words.at === at} status={words.status} by={by.filter(Boolean).join(" · ")}>
      {words.isNote ? words.exact : <q>{words.exact}</q>}
    </SaidLine>
  );
}

interface SaidLineProps {
  readonly at: string;
  readonly isHere: boolean;
  readonly status: string;
  readonly by: string;
  readonly children: ReactNode;
}

export function SaidLine({ at, isHere, status, by, children }: SaidLineProps) {
  return (
    <li data-ev={at} className={isHere ? "is-here word" : "word"}>
      <span className="status">{status}</span>
      <span>
        <button type="button" data-ev={at} data-step="" aria-pressed={isHere}>
          {children}
        </button>
        <span className="by">{by}</span>
      </span>
    </li>
  );
}
