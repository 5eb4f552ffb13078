import type { Lead as LeadModel, Phrase } from "../../domain/page.js";
import { StandingRing } from "../../views/signs.js";

/** The first line of a page is its finding; its clauses open their evidence. */
export function Lead({ lead, at }: { lead: LeadModel | null; at: string | null }) {
  if (!lead) return null;
  return (
    <h1 className="lead">
      {lead.phrases.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: phrases of one sentence never move
        <Clause key={index} phrase={each} at={at} />
      ))}
      {lead.carried && (
        <>
          {" "}
          <StandingRing of={lead.carried} />
        </>
      )}
    </h1>
  );
}

function Clause({ phrase, at }: { phrase: Phrase; at: string | null }) {
  if (!phrase.at) return phrase.text;
  return (
    <button type="button" className="alive" data-ev={phrase.at} aria-pressed={phrase.at === at}>
      {phrase.text}
    </button>
  );
}
