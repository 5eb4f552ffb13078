import { useState } from "react";
import type { LinkKind } from "../../domain/claim.js";
import type { ClaimPage, OriginLink } from "../../pages/claims.js";
import { type Pair, useLinks } from "../addresses/links.js";
import { useOff, Writes } from "../ask/writing.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { LimitTold } from "../parts/limit-told.js";
import { BothSides } from "./both-sides.js";
import type { Step } from "./origin-graph.js";

const found: Readonly<Record<OriginLink["kind"], string>> = {
  text: "the same words",
  numbers: "the same numbers",
  citation: "it cites it",
  attribution: "it names it",
  hand: "a person said so",
};
const verbs = { "one origin": "has it from", "may depend": "may have it from", apart: "is apart from" } as const;

interface StepsProps {
  readonly page: ClaimPage;
  readonly steps: readonly Step[];
  readonly chosen: number | null;
  onChoose(step: number | null): void;
}

/** Every step by which pieces became one origin, with why, and how to take it back. */
export function Steps({ page, steps, chosen, onChoose }: StepsProps) {
  const { decide, takeOut, isDecided, asking } = useLinks();
  const off = useOff();
  const claim = page.claim;
  return (
    <>
      {asking}
      <ol className="steps">
        {steps.map((step) => {
          const { number, later, earlier, state, hand, links } = step;
          const isOpen = number === chosen;
          const pair: Pair = { claim, later, earlier };
          const canWrite = later.id !== null && earlier.id !== null;
          const isReadable = links.some((each) => each.isReadable);
          return (
            <li key={number} className={isOpen ? "is-here" : ""}>
              <span className="step-number">{number}</span>
              <div>
                <p className="step-says">
                  <b>{later.name}</b> <span className={`step-state ${state.replace(" ", "-")}`}>{verbs[state]}</span> <b>{earlier.name}</b>
                </p>
                {links.map((each) => (
                  <p key={`${each.kind} ${each.because}`} className="step-because">
                    {found[each.kind]}: {each.because}
                    {each.decided && ` (${each.decided}${each.day ? `, ${dayWords(each.day)}` : ""})`}
                  </p>
                ))}
                <p className="step-acts">
                  {isReadable && (
                    <button
                      type="button"
                      className="act"
                      data-step=""
                      aria-expanded={isOpen}
                      onClick={() => onChoose(isOpen ? null : number)}
                    >
                      {isOpen ? "Close both" : "Read both"}
                    </button>
                  )}
                  {canWrite && hand && isDecided(pair) && (
                    <button type="button" className="act" data-step={isReadable ? undefined : ""} {...off} onClick={() => takeOut(pair)}>
                      {state === "apart" ? "Take it back: not kept apart" : "Unlink"}
                    </button>
                  )}
                  {canWrite && !hand && state !== "apart" && (
                    <button type="button" className="act" {...off} onClick={() => decide(pair, "apart", reasonFor(links, false))}>
                      Keep apart
                    </button>
                  )}
                  {canWrite && !hand && state !== "one origin" && (
                    <button type="button" className="act" {...off} onClick={() => decide(pair, kindOf(links), reasonFor(links, true))}>
                      Link
                    </button>
                  )}
                </p>
                {isOpen && <BothSides claim={claim} later={later.ordinal} earlier={earlier.ordinal} />}
              </div>
            </li>
          );
        })}
      </ol>
      <LinkByHand page={page} steps={steps} decide={decide} />
    </>
  );
}

const asWritten: Readonly<Record<OriginLink["kind"], LinkKind>> = {
  text: "copy",
  numbers: "reliance",
  citation: "citation",
  attribution: "reliance",
  hand: "reliance",
};

function kindOf(links: readonly OriginLink[]): LinkKind {
  return asWritten[links[0]?.kind ?? "hand"];
}

/** What stands in the file as the reason, until the person writes a better one there. */
function reasonFor(links: readonly OriginLink[], isYes: boolean): string {
  const because = links.map((each) => each.because).join("; ");
  return isYes ? `looked at both: ${because}` : `looked at both and kept them apart, though ${because}`;
}

const kinds: readonly (readonly [LinkKind, string])[] = [
  ["copy", "copies"],
  ["citation", "cites"],
  ["reliance", "relies on"],
  ["apart", "is apart from"],
];

function LinkByHand({ page, steps, decide }: Pick<StepsProps, "page" | "steps"> & { decide: ReturnType<typeof useLinks>["decide"] }) {
  const pieces = page.pieces.filter((each) => each.id !== null && each.aside === null);
  const [later, setLater] = useState<number | null>(null);
  const [earlier, setEarlier] = useState<number | null>(null);
  const [as, setAs] = useState<LinkKind>("reliance");
  const [because, setBecause] = useState("");
  const actor = useActors();
  if (pieces.length < 2) return null;
  const [one, other] = [pieces.find((each) => each.ordinal === later), pieces.find((each) => each.ordinal === earlier)];
  const isSame = one !== undefined && one.id === other?.id;
  const known = steps.some((step) => step.hand && [step.later, step.earlier].every((each) => each === one || each === other));
  const isReady = one && other && !isSame && because.trim() !== "";
  const choice = (label: string, value: number | null, set: (ordinal: number | null) => void) => (
    <label>
      <span>{label}</span>
      <select value={value ?? ""} onChange={(event) => set(event.target.value === "" ? null : Number(event.target.value))}>
        <option value="">choose</option>
        {pieces.map((each) => (
          <option key={each.ordinal} value={each.ordinal}>
            {each.name}
            {each.speaker ? ` (${actor(each.speaker).short})` : ""}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="by-hand">
      <summary>Say yourself how two pieces stand to each other</summary>
      <Writes>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isReady) return;
            decide({ claim: page.claim, later: one, earlier: other }, as, because.trim());
            setBecause("");
          }}
        >
          {choice("The later one", later, setLater)}
          <label>
            <span>how</span>
            <select value={as} onChange={(event) => setAs(event.target.value as LinkKind)}>
              {kinds.map(([kind, says]) => (
                <option key={kind} value={kind}>
                  {says}
                </option>
              ))}
            </select>
          </label>
          {choice("the earlier one", earlier, setEarlier)}
          <label className="wide">
            <span>because</span>
            <input value={because} maxLength={400} onChange={(event) => setBecause(event.target.value)} />
            <LimitTold text={because} most={400} />
          </label>
          <p>
            <button type="submit" className="act" disabled={!isReady}>
              Write it down
            </button>{" "}
            {isSame && <span className="faint">Those are the same; choose two.</span>}
            {known && !isSame && <span className="faint">This takes the place of what was said of them before.</span>}
          </p>
        </form>
      </Writes>
    </details>
  );
}
