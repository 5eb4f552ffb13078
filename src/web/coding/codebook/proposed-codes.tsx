import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { EditStep } from "../../../pages/edit.js";
import type { ProposedCodeLine } from "../../../pages/proposed.js";
import { useCaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { useAsCoder } from "../as-coder.js";
import { AskFor } from "../ask-assistant.js";
import { idFor } from "../choose-code.js";
import { ProposedQuotes, useProposed, useRefuse } from "../proposed.js";
import type { WrittenCategory } from "./steps.js";

/** Keys of a proposed code that has the focus. */
export const proposedKeys = [
  ["a", "accept the proposed code that has the focus"],
  ["x", "refuse it"],
] as const;

/** Codes that the assistant proposes, each with its rules and its words in the sources; `a` writes one into codebook.yaml, `x` refuses it. */
export function ProposedCodes() {
  const proposed = useProposed();
  const file = useCaseFile("codebook");
  const queries = useQueryClient();
  const off = useOff();
  const refuse = useRefuse();
  const { asCoder, asking } = useAsCoder();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const codes = (proposed.data?.codes ?? []).filter(({ key }) => !taken.has(key));
  const take = (key: string, isTaken: boolean) =>
    setTaken((before) => new Set(isTaken ? [...before, key] : [...before].filter((each) => each !== key)));
  const accept = (each: ProposedCodeLine) => {
    if (!file.isRead) return;
    take(each.key, true);
    void file
      .write((says) => [stepOf(each, says)], `add the proposed code ${each.name}`)
      .catch(() => undefined) // said at the foot of the window
      .then(() => queries.invalidateQueries({ queryKey: ["coding"] }))
      .finally(() => take(each.key, false)); // what was not written waits on
  };
  const deny = (each: ProposedCodeLine) => asCoder(() => void refuse(each.quotes));
  const onKey = (each: ProposedCodeLine) => (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { previousElementSibling: previous, nextElementSibling: next } = event.currentTarget;
    const isActed = event.key === "a" || event.key === "x";
    const to = isActed ? (next ?? previous) : event.key === "ArrowDown" ? next : event.key === "ArrowUp" ? previous : null;
    if (!isActed && !to) return;
    event.preventDefault();
    if (to instanceof HTMLElement) to.focus();
    if (event.key === "a") accept(each);
    else if (event.key === "x") deny(each);
  };
  return (
    <section className="proposed-codes" aria-label="Proposed codes">
      <AskFor what="codebook" label="Ask for codes">
        proposes codes from a sample of passages, each with words of the sources. None is written before you accept it.
      </AskFor>
      {codes.length > 0 && (
        <>
          <h2>
            Proposed by the assistant <span>{codes.length}</span>
          </h2>
          <ul>
            {codes.map((each) => (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys decide, as those of a row of names do
              <li key={each.key} tabIndex={0} aria-label={each.name} onKeyDown={onKey(each)}>
                <h3>{each.name}</h3>
                <p>{each.definition}</p>
                {each.include !== null && (
                  <p>
                    <b>Include</b> {each.include}
                  </p>
                )}
                {each.exclude !== null && (
                  <p>
                    <b>Leave out</b> {each.exclude}
                  </p>
                )}
                <ProposedQuotes quotes={each.quotes} />
                <p className="coding-acts">
                  <button type="button" disabled={!file.isRead} {...off} onClick={() => accept(each)}>
                    Accept <kbd>a</kbd>
                  </button>
                  <button type="button" {...off} onClick={() => deny(each)}>
                    Refuse <kbd>x</kbd>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {asking}
    </section>
  );
}

/** Examples that a code takes along from its proposal. */
const mostExamples = 3;

/** The code as a person would write it, with the words that bear it out as its examples. */
function stepOf({ name, definition, include, exclude, quotes }: ProposedCodeLine, says: unknown): EditStep {
  const written = (says as { categories?: readonly WrittenCategory[] } | null)?.categories ?? [];
  const value = {
    id: idFor(name, new Set(written.flatMap(({ id, was = [] }) => [id, ...was]))),
    ...{ name, definition },
    ...(include !== null && { include }),
    ...(exclude !== null && { exclude }),
    examples: quotes.slice(0, mostExamples).map(({ exact, source }) => ({ quote: exact, source })),
  };
  return written.length ? { add: ["categories"], value } : { set: ["categories"], value: [value] };
}
