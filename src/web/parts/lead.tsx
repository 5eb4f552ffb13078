import { rowsKey } from "../../domain/at.js";
import type { Lead as LeadModel, Phrase } from "../../pages/page.js";
import { StandingRing } from "../../views/signs.js";

/** The first line of a page is its finding; its clauses open their evidence. */
export function Lead({ lead, at }: { lead: LeadModel | null; at: string | null }) {
  if (!lead) return null;
  return (
    <h1 className="lead">
      <Clauses of={lead.phrases} at={at} />
      {lead.carried && (
        <>
          {" "}
          <StandingRing of={lead.carried} />
        </>
      )}
    </h1>
  );
}

/** Words of a sentence, each alive where it rests on something. */
export function Clauses({ of, at }: { of: readonly Phrase[]; at: string | null }) {
  return of.map((each, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases of one sentence never move
    <Clause key={index} phrase={each} at={at} />
  ));
}

function Clause({ phrase, at }: { phrase: Phrase; at: string | null }) {
  const key = phrase.at ?? (phrase.of && rowsKey(phrase.of));
  const text = phrase.text.replaceAll(" ≥ ", "\u00a0≥\u00a0"); // a bound never parts from its number
  if (!key) return text;
  return (
    <Alive of={key} isOpen={key === at}>
      {text}
    </Alive>
  );
}

/** Words that open their evidence and run on with their line, which the box of a button does not. */
export function Alive({ of, isOpen, children }: { of: string; isOpen?: boolean; children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button breaks the line before and behind itself
    <span role="button" tabIndex={0} className="alive" data-ev={of} aria-pressed={isOpen}>
      {children}
    </span>
  );
}
