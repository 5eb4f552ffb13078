import { Link } from "wouter";
import { credibilityWords, verdictOf } from "../../methods/claims/corroboration.js";
import type { ClaimLine } from "../../pages/page.js";
import { FourPartBar } from "../../views/bars/four-part-bar.js";
import { StandingRing } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { useClaims } from "../ask/ask.js";
import { useMatrix, useQuestions } from "../ask/claims.js";
import { Matrix } from "../claims/voices.js";
import { useActors } from "../naming/names.js";
import { useFilter } from "../parts/filter.js";
import { Lead } from "../parts/lead.js";
import { Questions } from "../parts/questions.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

const filters = [
  { key: "denied", name: "Denied", keeps: (claim: ClaimLine) => claim.flags.includes("denied") },
  { key: "single-origin", name: "One origin", keeps: (claim: ClaimLine) => claim.flags.includes("single-origin") },
  { key: "single-bloc", name: "One bloc", keeps: (claim: ClaimLine) => claim.flags.includes("single-bloc") },
  { key: "unread", name: "Told only", keeps: (claim: ClaimLine) => claim.flags.includes("unread") },
  { key: "ungraded", name: "Ungraded", keeps: (claim: ClaimLine) => claim.flags.includes("ungraded") },
  { key: "bare", name: "Bare", keeps: (claim: ClaimLine) => claim.bare },
  { key: "finding", name: "Checks object", keeps: (claim: ClaimLine) => claim.findings.error + claim.findings.warning > 0 },
];

const isDenied = (claim: ClaimLine) => claim.flags.includes("denied");

const groups = [
  ["Two sides: somebody denies it", (claim: ClaimLine) => !claim.bare && isDenied(claim)],
  ["More than one origin", (claim: ClaimLine) => !claim.bare && !isDenied(claim) && claim.for > 1],
  ["One origin, nobody denies it", (claim: ClaimLine) => !claim.bare && !isDenied(claim) && claim.for === 1],
  ["No origin that counts: ungraded, unread or set aside", (claim: ClaimLine) => !claim.bare && !isDenied(claim) && claim.for === 0],
  ["Bare: nothing in the case speaks for or against it", (claim: ClaimLine) => claim.bare],
] as const;

const views = { list: "List", matrix: "Who says what", questions: "Questions" } as const;
type View = keyof typeof views;
const answers = [
  ["y", "yes, one has it from the other"],
  ["n", "no, they are apart"],
  ["l", "later"],
] as const;

/** What can be said, on whose word. */
export default function Claims() {
  const { period, at, params, set, href } = useAddress();
  const { data, error, refetch } = useClaims(period);
  const all = data?.claims ?? [];
  const wanted = params.get("view");
  const view: View = wanted && wanted in views ? (wanted as View) : "list";
  const matrix = useMatrix(period, view === "matrix");
  const questions = useQuestions();
  return (
    <Frame
      name="Claims"
      className="claims-page"
      rests={data?.rests}
      hint="Choose a claim: who says so, who denies it, and how far it bends."
      keys={[["j k", "next, previous claim"], ...(view === "questions" ? answers : [])]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : all.length === 0 ? (
        <>
          <h1 className="lead">No claim has been written down yet.</h1>
          <Empty title="Claims are written where they are read.">
            Open a <Link href={href("/sources")}>source</Link>, select its words and press <kbd>s</kbd>: they support or deny a claim that
            you say in a sentence. It stands in judgements/claims.yaml. In another period there may be more.
          </Empty>
        </>
      ) : (
        <>
          <Lead lead={data.lead} at={at} />
          <Strip claims={all} at={at} />
          <nav className="views" aria-label="Ways to see the claims">
            {(Object.keys(views) as View[]).map((each) => (
              <button key={each} type="button" aria-pressed={each === view} onClick={() => set({ view: each === "list" ? null : each })}>
                {views[each]}
                {each === "questions" && questions.data && <span>{questions.data.length}</span>}
              </button>
            ))}
          </nav>
          {view === "list" ? (
            <List all={all} at={at} />
          ) : view === "matrix" ? (
            matrix.data ? (
              <Matrix matrix={matrix.data} />
            ) : matrix.error ? (
              <Failed error={matrix.error} again={() => void matrix.refetch()} />
            ) : (
              <Waiting />
            )
          ) : questions.data ? (
            <Questions questions={questions.data} />
          ) : questions.error ? (
            <Failed error={questions.error} again={() => void questions.refetch()} />
          ) : (
            <Waiting />
          )}
        </>
      )}
    </Frame>
  );
}

function List({ all, at }: { all: readonly ClaimLine[]; at: string | null }) {
  const { kept, head } = useFilter("show", all, filters);
  return (
    <>
      {head}
      <table className="claims">
        <thead>
          <tr>
            <th scope="col">Claim, in our words</th>
            <th scope="col" className="claim-who">
              Who says so
            </th>
            <th scope="col" className="claim-bar">
              How it stands
            </th>
            <th scope="col" className="claim-origins" title="Origins for : against">
              Origins
            </th>
            <th
              scope="col"
              className="claim-reach"
              title="How far its evidence reaches: read here, rows of data, or told by a note or another source"
            >
              Reach
            </th>
            <th scope="col" className="claim-credibility" title="Credibility, 1 confirmed to 6 cannot be judged">
              Cred.
            </th>
          </tr>
        </thead>
        {groups.map(([name, belongs]) => {
          const mine = kept.filter(belongs);
          if (!mine.length) return null;
          return (
            <tbody key={name}>
              <tr className="claim-group">
                <th colSpan={6} scope="rowgroup">
                  <h2>
                    {name} <span>{mine.length}</span>
                  </h2>
                </th>
              </tr>
              {mine.map((claim) => (
                <Row key={claim.id} claim={claim} at={at} />
              ))}
            </tbody>
          );
        })}
      </table>
      {kept.length === 0 && <p className="muted">No claim of this period is so.</p>}
    </>
  );
}

/** Every claim as a small vessel filled as far as it is believed, under its credibility. */
function Strip({ claims, at }: { claims: readonly ClaimLine[]; at: string | null }) {
  const levels = ([1, 2, 3, 4, 5, 6] as const)
    .map((level) => [`${credibilityWords[level]}`, claims.filter((each) => !each.bare && each.credibility === level)] as const)
    .filter(([, mine], index) => mine.length || index === 0);
  const bare = claims.filter((each) => each.bare);
  return (
    <div className="strip">
      {[...levels, ...(bare.length ? [["bare", bare] as const] : [])].map(([name, mine]) => (
        <div key={name}>
          <span className="vessels" aria-hidden="true">
            {mine.map((claim) => (
              <i
                key={claim.id}
                className={`${claim.bare ? "bare-vessel" : ""} ${claim.at === at ? "is-here" : ""}`}
                data-ev={claim.at}
                title={`${claim.id}: ${claim.says}`}
              >
                <b style={{ height: `${claim.credence.believed * 100}%` }} />
              </i>
            ))}
          </span>
          <span className="vessel-words">
            <b>{mine.length}</b> {name}
          </span>
        </div>
      ))}
    </div>
  );
}

function Row({ claim, at }: { claim: ClaimLine; at: string | null }) {
  const actor = useActors();
  const isHere = claim.at === at;
  return (
    <tr className={isHere ? "claim is-here" : "claim"} data-ev={claim.at}>
      <td>
        <span className="claim-says">
          <span className="claim-id" title={claim.id}>
            {claim.id}
          </span>
          <button
            type="button"
            data-ev={claim.at}
            data-step=""
            aria-pressed={isHere}
            title={claim.says}
            className={claim.bare ? "bare" : ""}
          >
            {claim.says}
          </button>
        </span>
      </td>
      <td className="claim-who">
        <span>
          <span title={claim.speaker ? actor(claim.speaker).name : undefined}>
            {claim.speaker ? actor(claim.speaker).short : "unnamed"}
          </span>{" "}
          {claim.carried && <StandingRing of={claim.carried} />}
        </span>
      </td>
      <td className="claim-bar">{claim.bare ? <span className="bare-words">bare</span> : <FourPartBar {...claim.credence} />}</td>
      <td className="claim-origins">{claim.bare ? "–" : claim.against ? `${claim.for} : ${claim.against}` : claim.for}</td>
      <td className="claim-reach">{claim.bare || claim.reach === "none" ? "–" : claim.reach}</td>
      <td className="claim-credibility" title={claim.bare ? undefined : verdictOf(claim.credibility, claim.flags)}>
        {claim.bare ? "–" : claim.credibility}
      </td>
    </tr>
  );
}
