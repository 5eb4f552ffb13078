import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { Question } from "../../pages/claims.js";
import { useAddress } from "../addresses/address.js";
import { useLinks, useNamed } from "../addresses/links.js";
import { useOff } from "../ask/writing.js";
import { BothSides } from "../claims/both-sides.js";
import { dayWords } from "../naming/months.js";
import { Empty } from "./states.js";

/** What the program could not tell by itself, one question after the other; y, n and l answer. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  const off = useOff();
  const links = useLinks();
  const named = useNamed();
  const { href } = useAddress();
  const [put, setPut] = useState<readonly string[]>([]);
  /** Just answered: out of the way until the file was read again. */
  const [answered, setAnswered] = useState<Readonly<Record<string, number>>>({});
  const open = questions.filter((each) => {
    const { read } = each.kind === "pair" ? links : named;
    if (answered[keyOf(each)] === read) return false;
    return !(each.kind === "pair" ? links.isDecided(each) : named.isDecided(each));
  });
  const waiting = [...open.filter((each) => !put.includes(keyOf(each))), ...open.filter((each) => put.includes(keyOf(each)))];
  const [now] = waiting;
  const answer = (isYes: boolean) => {
    if (!now) return;
    const { read } = now.kind === "pair" ? links : named;
    const isSigned = now.kind === "name" || links.isSigned;
    if (isSigned && canWrite && !off.disabled) setAnswered({ ...answered, [keyOf(now)]: read });
    if (now.kind === "name") named.name(now, isYes);
    else if (now.later.id !== null && now.earlier.id !== null)
      links.decide(
        now,
        isYes ? now.as : "apart",
        isYes ? `looked at both: ${now.because}` : `looked at both and kept them apart, though ${now.because}`,
      );
  };
  const canWrite = now?.kind !== "pair" || (now.later.id !== null && now.earlier.id !== null);
  const later = () => now && setPut([...put.filter((each) => each !== keyOf(now)), keyOf(now)]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat;
      if (busy || (event.target as HTMLElement).matches("input, textarea, select") || document.querySelector("dialog[open]")) return;
      if (event.key === "y") answer(true);
      else if (event.key === "n") answer(false);
      else if (event.key === "l") later();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  if (!now)
    return (
      <Empty title="Nothing waits for you.">
        Pairs of sources that may depend on one another are asked about here. <Link href={href("/claims")}>Back to the claims</Link>
      </Empty>
    );
  const piece = now.kind === "pair" ? now.later : now.piece;
  const place = put.includes(keyOf(now)) ? "put off" : `${waiting.length} left`;
  return (
    <section className="question-now" aria-live="polite" aria-label="Question">
      {links.asking}
      <p className="question-of">
        {place} · <Link href={href(`/claims/${encodeURIComponent(now.claim)}`)}>{now.claim}</Link>: {now.says}
      </p>
      <h2>
        {now.kind === "pair" ? (
          <>
            Does <b>{piece.name}</b>
            {piece.day ? ` (${dayWords(piece.day)})` : ""} have it from <b>{now.earlier.name}</b>
            {now.earlier.day ? ` (${dayWords(now.earlier.day)})` : ""}?
          </>
        ) : (
          <>
            Is it the word of <b>{now.name}</b> that <b>{piece.name}</b> gives?
          </>
        )}
      </h2>
      <p className="muted">
        {now.kind === "pair"
          ? `It may: ${now.because}.`
          : `It says ${piece.isNote ? `in the analyst’s words: ${piece.exact ?? ""};` : `“${piece.exact ?? ""}”`} and names ${now.name}, from whom no other piece is.`}
      </p>
      <p className="question-acts">
        <button type="button" className="act" disabled={!canWrite} {...off} onClick={() => answer(true)} aria-keyshortcuts="y">
          <kbd>y</kbd> {now.kind === "pair" ? "Yes, one origin" : "Yes, its word"}
        </button>
        <button type="button" className="act" disabled={!canWrite} {...off} onClick={() => answer(false)} aria-keyshortcuts="n">
          <kbd>n</kbd> {now.kind === "pair" ? "No, they are apart" : "No, it speaks for itself"}
        </button>
        <button type="button" className="act" onClick={later} aria-keyshortcuts="l">
          <kbd>l</kbd> Later
        </button>
      </p>
      {!canWrite && (
        <p className="muted">
          Other pieces of the claim are of the same source and speaker, so that links.yaml cannot tell them apart: give one an{" "}
          <code>origin</code> in judgements/claims.yaml.
        </p>
      )}
      {now.kind === "pair" && now.isReadable && <BothSides claim={now.claim} later={now.later.ordinal} earlier={now.earlier.ordinal} />}
    </section>
  );
}

function keyOf(question: Question): string {
  return question.kind === "pair"
    ? `${question.claim} ${question.later.ordinal} ${question.earlier.ordinal}`
    : `${question.claim} ${question.piece.ordinal} ${question.name}`;
}
