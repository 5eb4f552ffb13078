import { Link } from "wouter";
import { countryName } from "../../domain/world/country.js";
import type { ActorPage, Dated } from "../../pages/actor.js";
import { useAddress } from "../addresses/address.js";
import { api, inPath, moreActorWords, useAnswer } from "../ask/ask.js";
import { percent, ranged } from "../complex/members.js";
import { DatedNames } from "../dyad/dated-names.js";
import { Ties } from "../dyad/ties.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { ShowMore, useInParts } from "../parts/in-parts.js";
import { Lead } from "../parts/lead.js";
import { SaidClaim, SaidLine, SaidWords } from "../parts/said.js";
import { ActorName, kindOf } from "../parts/signs.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** Who is this actor, to whom is it tied, what part does it play. */
export default function Actor({ id }: { id: string }) {
  const { at, href } = useAddress();
  const actor = useActors()(id);
  const { data, error, refetch } = useAnswer(["actor", id], () => api.actors[":id"].$get({ param: inPath({ id }) }));
  return (
    <Frame
      name={actor.short}
      means="Actor"
      className="actor-page"
      rests={data?.rests}
      hint="Choose a tie, a part it played or a claim, and its rows and passages stand here."
      keys={[["j k", "next, previous mark"]]}
    >
      {error && !data ? (
        <>
          <h1 className="lead">{actor.name}</h1>
          <Failed error={error} again={() => void refetch()} />
          <p className="after-list">
            <Link href={href("/complex")}>To the complex</Link>
          </p>
        </>
      ) : !data ? (
        <Waiting />
      ) : (
        <Parts data={data} at={at} />
      )}
    </Frame>
  );
}

function Parts({ data, at }: { data: ActorPage; at: string | null }) {
  const actor = useActors()(data.id);
  const country = data.country ? countryName(data.country) : "";
  return (
    <>
      <p className="question">
        <ActorName id={data.id} /> ·{" "}
        {[kindOf(actor) === "outside" ? "power from outside" : actor.kind, country === actor.name ? "" : country, data.bloc ?? ""]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">{actor.name}</h1>}
      {data.note && <p className="section-says">{data.note}</p>}
      <Profile data={data} />
      <Ties ties={data.ties} id={data.id} at={at} />
      <Played data={data} at={at} />
      <Places data={data} at={at} />
      <Narrative data={data} at={at} />
      <Said data={data} at={at} />
    </>
  );
}

function Profile({ data }: { data: ActorPage }) {
  if (!data.names.length && !data.roles.length && !data.traits.length)
    return (
      <section className="ruled">
        <h2 className="section-title">Profile</h2>
        <Empty title="actors.yaml does not know this actor.">With an entry it has names, roles and traits, each with its days.</Empty>
        <DatedNames data={data} />
      </section>
    );
  return (
    <section className="ruled">
      <h2 className="section-title">Profile</h2>
      <dl className="profile">
        {data.roles.length > 0 && (
          <>
            <dt>Roles</dt>
            <dd>
              {data.roles.map((each) => (
                <span key={`${each.says} ${each.since}`}>
                  {each.says}
                  {each.of ? ` of ${countryName(each.of)}` : ""} <span className="muted">{span(each)}</span>
                </span>
              ))}
            </dd>
          </>
        )}
        {data.names.length > 0 && (
          <>
            <dt>Names</dt>
            <dd>
              {data.names.map((each) => (
                <span key={`${each.says} ${each.since}`}>
                  {each.says} <span className="muted">{span(each)}</span>
                </span>
              ))}
            </dd>
          </>
        )}
        {data.traits.map(({ trait, values }) => (
          <div key={trait} className="profile-row">
            <dt>{trait}</dt>
            <dd>
              <span>{values.join(", ")}</span>
            </dd>
          </div>
        ))}
      </dl>
      <DatedNames data={data} />
    </section>
  );
}

function span({ since, until }: Dated): string {
  if (!since && !until) return "";
  if (since && until) return `${dayWords(since)} to ${dayWords(until)}`;
  return since ? `since ${dayWords(since)}` : `until ${dayWords(until ?? "")}`;
}

function Played({ data, at }: { data: ActorPage; at: string | null }) {
  const actor = useActors();
  if (!data.played.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">Parts it plays toward the parties</h2>
      <ul className="plain-list">
        {data.played.map((each) => (
          <li key={each.role}>
            <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
              <b>{each.role}</b>
              <span className="muted">
                {each.rows} of {each.of} acts
                {each.share.value === null
                  ? each.lacks && `. ${each.lacks}`
                  : `, ${percent(each.share.value)}${each.share.low === null || each.share.high === null ? "" : ` (${percent(each.share.low)} to ${percent(each.share.high)})`}`}
                {each.stated > 0 && `; ${each.stated} stated ${each.stated === 1 ? "tie" : "ties"}`}
                {each.parties.length > 0 && `; toward ${each.parties.map((id) => actor(id).short).join(", ")}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Places({ data, at }: { data: ActorPage; at: string | null }) {
  if (!data.places.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">With whom it belongs together</h2>
      <ul className="plain-list in-columns">
        {data.places.map((each) => (
          <li key={each.slice}>
            <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
              <b>{each.name}</b>
              <span className="muted">
                {each.complex === null
                  ? "with no other in half of the runs"
                  : `${each.standing} of ${each.complex}, in ${percent(each.together)} of the runs`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Narrative({ data, at }: { data: ActorPage; at: string | null }) {
  if (!data.frames.length && !data.regards.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">How its words frame the matter</h2>
      <ul className="plain-list">
        {data.frames.map((each) => (
          <li key={each.category}>
            <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
              <b>{each.name}</b>
              <span className="muted">
                {each.rows === 1 ? "1 coding" : `${each.rows} codings`}, share {ranged(each.share, 2)}
              </span>
            </button>
          </li>
        ))}
        {data.regards.map((each) => (
          <li key={`regard ${each.slice}`}>
            <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
              <b>{each.slice}</b>
              <span className="muted">
                trust {each.trust}, grievance {each.grievance}; grievance share {ranged(each.aggrieved, 2)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ data, at }: { data: ActorPage; at: string | null }) {
  const claims = useInParts(data.id, data.claims);
  const words = useInParts(data.id, data.words.words, data.words.total, async (from) => (await moreActorWords(data.id, from)).words);
  if (!data.claims.length && !data.words.total && !data.promises.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">What is said of it, and by it</h2>
      <ul className="said">
        {data.promises.map((each) => (
          <SaidLine
            key={each.at}
            at={each.at}
            isHere={each.at === at}
            status={each.status}
            by={each.due ? `due ${dayWords(each.due)}` : "without a deadline"}
          >
            {each.says}
          </SaidLine>
        ))}
        {claims.shown.map((each) => (
          <SaidClaim key={each.id} claim={each} at={at} />
        ))}
        {words.shown.map((each) => (
          <SaidWords key={each.at} words={each} at={at} />
        ))}
      </ul>
      <ShowMore left={claims.left} of="claims" />
      <ShowMore left={words.left} of="statements" />
    </section>
  );
}
