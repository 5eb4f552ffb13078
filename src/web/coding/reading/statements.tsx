import { Link } from "wouter";
import type { SourcePage, StatementLine } from "../../../pages/page.js";
import { Proposed } from "../../../views/signs.js";
import { useAddress } from "../../addresses/address.js";
import { useActWords } from "../../naming/act-words.js";
import { ShowMore, useInParts } from "../../parts/in-parts.js";
import { isDoubtful } from "../events/doubtful.js";
import type { EventActs } from "../events/event-acts.js";
import type { Span } from "../text/spans.js";

/** What the event coder and people found the source to tell, beside its text. */
export function Statements({ source, goTo, events }: { source: SourcePage; goTo: (key: string, to: Span) => void; events: EventActs }) {
  const { groups } = events;
  const n = groups.reduce((sum, { all }) => sum + all.length, 0);
  const { shown, left: rest } = useInParts(`statements ${source.id}`, groups);
  return (
    <>
      {n > 0 && (
        <section>
          <h3>
            Statements{" "}
            <span>
              {n}
              {events.open.length > 0 ? `, ${events.open.length} proposed` : ""}
            </span>
          </h3>
          <ul className="statements">
            {shown.map(({ first, all }) => (
              <StatementItem key={first.id} statement={first} times={all.length} goTo={goTo} />
            ))}
          </ul>
          <ShowMore left={rest} of="statements" />
        </section>
      )}
      {source.claimLines.length > 0 && (
        <section>
          <h3>
            Claims that rest on it <span>{source.claimLines.length}</span>
          </h3>
          <ClaimLinks claims={source.claimLines} />
        </section>
      )}
    </>
  );
}

function ClaimLinks({ claims }: { claims: SourcePage["claimLines"] }) {
  const { href } = useAddress();
  return (
    <ul className="said-list">
      {claims.map(({ id, says }) => (
        <li key={id}>
          <Link href={href(`/claims?at=${encodeURIComponent(`claim:${id}`)}`)}>
            <span className="faint">{id}</span> {says}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function StatementItem({ statement, times, goTo }: { statement: StatementLine; times: number; goTo: (key: string, to: Span) => void }) {
  const words = useActWords()(statement);
  return (
    <li>
      <button type="button" onClick={() => goTo(`statement:${statement.id}`, statement)}>
        <span>{isDoubtful(statement) ? `${statement.status}, doubtful` : statement.status}</span>
        <span>
          {statement.proposed ? <Proposed>{words}</Proposed> : words}
          {times > 1 && <span className="faint"> {times} times</span>}
        </span>
      </button>
    </li>
  );
}
