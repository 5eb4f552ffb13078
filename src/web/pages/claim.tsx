import { useState } from "react";
import { Link } from "wouter";
import { shortWords } from "../../domain/writing/short-words.js";
import { verdictOf } from "../../methods/claims/corroboration.js";
import type { ClaimPage } from "../../pages/claims.js";
import { FourPartBar } from "../../views/bars/four-part-bar.js";
import { StandingRing } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { useClaim } from "../ask/claims.js";
import { OriginGraph, stepsOf } from "../claims/origin-graph.js";
import { Steps } from "../claims/steps.js";
import { VoicesInTime } from "../claims/voices.js";
import { FindEvidence } from "../claims/writing/find-evidence.js";
import { RenameClaim } from "../claims/writing/rename-claim.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { Bending } from "../parts/bends.js";
import { Alive } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

const flagWords = {
  "single-origin": "one origin",
  "single-bloc": "one bloc",
  denied: "denied",
  contested: "contested",
  unread: "told only",
  ungraded: "ungraded",
} as const;

/** How the score of one claim comes about: origins, sides, sums, and every step undoable. */
export default function Claim({ id }: { id: string }) {
  const { data, error, refetch } = useClaim(id);
  const { href } = useAddress();
  const actor = useActors();
  const [chosen, setChosen] = useState<number | null>(null);
  const steps = data ? stepsOf(data) : [];
  const questions = steps.filter(({ state }) => state === "may depend").length;
  const line = data?.line;
  return (
    <Frame
      name={line ? shortWords(line.says) : "Claim"}
      className="claim-page"
      hint="Choose the claim: its passages and rows stand here in full."
      keys={[["j k", "next, previous step"]]}
      aside={data && <Pieces page={data} />}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data || !line ? (
        <Waiting />
      ) : (
        <>
          <p className="question">
            <Link href={href("/claims")}>Claims</Link> · {line.id}
            {data.before && <Around id={data.before} says="before" />}
            {data.after && <Around id={data.after} says="next" />}
            <RenameClaim id={line.id} says={line.says} />
          </p>
          <h1 className="lead">
            <Alive of={line.at}>{line.says}</Alive> {line.carried && <StandingRing of={line.carried} />}
          </h1>
          {line.bare ? (
            <Empty title="Bare: nothing in the case speaks for or against it.">
              <FindEvidence id={id} />
            </Empty>
          ) : (
            <>
              <section className="score" aria-label="How it stands">
                <FourPartBar {...line.credence} words />
                <p className="score-says">
                  <b>
                    {line.credibility} · {verdictOf(line.credibility, line.flags)}
                  </b>
                  {line.flags.map((flag) => (
                    <span key={flag} className="tag">
                      {flagWords[flag]}
                    </span>
                  ))}
                  <span className="faint">
                    {line.reach} · {line.documents} {line.documents === 1 ? "document" : "documents"} → {line.for + line.against}{" "}
                    {line.for + line.against === 1 ? "origin" : "origins"}
                    {line.speaker ? ` · said by ${actor(line.speaker).name}` : ""}
                  </span>
                </p>
                <details>
                  <summary>How this comes about, to check by hand</summary>
                  <p className="explained">{data.explained}</p>
                </details>
              </section>
              <div className="grid ruled">
                <div>
                  <h2 className="section-title">Origins</h2>
                  <p className="section-says">
                    {steps.length
                      ? "Left, whose word counts; in the middle, the evidence; right, who has it from whom: full line sure, dotted asked, struck through apart."
                      : "Left, whose word counts; right, the evidence. As far as the program can tell, no piece has it from another."}
                  </p>
                  <OriginGraph graph={data} steps={steps} chosen={chosen} />
                </div>
                <div>
                  <h2 className="section-title">How far it bends</h2>
                  <p className="section-says">believed, 0 to 1</p>
                  <Bending bends={data.bends} />
                  {data.truthfinder !== null && (
                    <p className="panel-note">
                      TruthFinder, which weighs all claims of the case together, comes to {data.truthfinder.toFixed(2)}: a cross-check,
                      never the score.
                    </p>
                  )}
                </div>
              </div>
              <section className="ruled">
                <h2 className="section-title">Who says so, who denies it, who says nothing</h2>
                <VoicesInTime voices={data.voices} since={line.since} until={line.until} />
              </section>
              <section className="ruled">
                <h2 className="section-title">More for it, or against it</h2>
                <FindEvidence id={line.id} />
              </section>
              <section className="ruled">
                <h2 className="section-title">
                  {steps.length ? "Step by step" : "No piece has it from another, as far as the program can tell"}
                </h2>
                {questions > 0 && (
                  <p className="section-says">
                    <Link href={href("/claims?view=questions")}>
                      {questions === 1 ? "One step waits" : `${questions} steps wait`} for an answer
                    </Link>
                  </p>
                )}
                <Steps page={data} steps={steps} chosen={chosen} onChoose={setChosen} />
              </section>
            </>
          )}
        </>
      )}
    </Frame>
  );
}

/** What the claim rests on, each with a way to its words. */
function Pieces({ page }: { page: ClaimPage }) {
  const { href } = useAddress();
  const actor = useActors();
  if (!page.pieces.length) return null;
  return (
    <section>
      <h3>
        What it rests on <span>{page.pieces.length}</span>
      </h3>
      <ul className="said-list">
        {page.pieces.map(({ ordinal, name, source, start, end, stance, speaker, day, reach, aside }) => (
          <li key={ordinal}>
            {source ? (
              <Link href={href(`/sources/${encodeURIComponent(source)}${start !== null && end !== null ? `#${start}-${end}` : ""}`)}>
                {name}
              </Link>
            ) : (
              name
            )}
            <span className="by">
              {[stance, speaker && actor(speaker).short, reach, day ? dayWords(day) : "no date", aside && `set aside: ${aside}`]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Around({ id, says }: { id: string; says: string }) {
  const { href } = useAddress();
  return (
    <>
      {" · "}
      <Link href={href(`/claims/${encodeURIComponent(id)}`)}>
        {says}: {id}
      </Link>
    </>
  );
}
