import type { Stance } from "../../domain/claim.js";
import type { Voice, VoiceMatrix } from "../../pages/claims.js";
import { useAddress } from "../addresses/address.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { ActorName } from "../parts/signs.js";
import { timeAxis } from "../parts/time-axis.js";

/** Filled disc, cross, ring: asserts, denies, silent. */
function StanceSign({ stances }: { stances: readonly Stance[] }) {
  if (stances.length > 1) return stances.map((each) => <StanceSign key={each} stances={[each]} />);
  const says = stances.join("");
  return (
    <svg className="stance-sign" viewBox="-7 -7 14 14" width={14} height={14} role="img" aria-label={says}>
      <title>{says}</title>
      {stances.includes("asserts") && <circle r={4.2} className="asserts" />}
      {stances.includes("denies") && <path d="M-4.6 -4.6L4.6 4.6M4.6 -4.6L-4.6 4.6" className="denies" />}
      {stances.length === 1 && stances[0] === "silent" && <circle r={3.6} className="silent" />}
    </svg>
  );
}

const order: readonly Stance[] = ["asserts", "denies", "silent"];
const words: Readonly<Record<Stance, string>> = { asserts: "assert it", denies: "deny it", silent: "say nothing" };
/** The sides of a claim over time: who asserts, who denies, who says nothing though the claim is about them. */
export function VoicesInTime({ voices, since, until }: { voices: readonly Voice[]; since: string | null; until: string | null }) {
  const axis = timeAxis([...voices.flatMap((each) => [each.since, each.until]), since, until]);
  const at = (day: string) => axis?.at(day) ?? 0;
  return (
    <div className="voices">
      {order.map((stance) => {
        const mine = voices.filter((each) => each.stance === stance);
        if (!mine.length) return null;
        return (
          <section key={stance} aria-label={`${mine.length} ${words[stance]}`}>
            <h3>
              <StanceSign stances={[stance]} /> {mine.length} {mine.length === 1 ? one[stance] : words[stance]}
            </h3>
            <ul>
              {mine.map((voice) => (
                <li key={voice.actor}>
                  <span className="voice-name">
                    <VoiceName voice={voice} />
                  </span>
                  {stance === "silent" ? (
                    <span className="faint">it is about them; no source gives their word</span>
                  ) : voice.since ? (
                    <span className="voice-line">
                      {axis?.ticks.map((tick) => (
                        <i key={tick.says} className="year-rule" style={{ left: `${tick.at}%` }} />
                      ))}
                      {since && (
                        <i
                          className="voice-about"
                          style={{ left: `${at(since)}%`, width: `${Math.max(0.6, at(until ?? since) - at(since))}%` }}
                        />
                      )}
                      <i
                        className={`voice-span ${stance}`}
                        style={{ left: `${at(voice.since)}%`, width: `${Math.max(0, at(voice.until ?? voice.since) - at(voice.since))}%` }}
                      />
                      <span className="voice-day" style={{ left: `${Math.min(84, at(voice.since))}%` }}>
                        {dayWords(voice.since)}
                        {voice.until && voice.until !== voice.since ? ` – ${dayWords(voice.until)}` : ""}
                      </span>
                    </span>
                  ) : (
                    <span className="faint">no source of it has a date</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {axis && (
        <p className="voice-axis" aria-hidden="true">
          {axis.ticks.map((tick) => (
            <span key={tick.says} style={{ left: `${tick.at}%` }}>
              {tick.says}
            </span>
          ))}
        </p>
      )}
      {since && (
        <p className="panel-note">
          Grey: when it is said to have happened, {dayWords(since)}
          {until && until !== since ? ` to ${dayWords(until)}` : ""}.
        </p>
      )}
    </div>
  );
}
const one: Readonly<Record<Stance, string>> = { asserts: "asserts it", denies: "denies it", silent: "says nothing" };

function VoiceName({ voice }: { voice: Voice }) {
  const known = useActors()(voice.actor);
  return known.kind === "unknown" ? voice.name : <ActorName id={voice.actor} />;
}

/** Actors that a screen holds; the others are named below. */
const most = 12;

/** Claims by actors: who asserts, who denies, who is named and says nothing. */
export function Matrix({ matrix }: { matrix: VoiceMatrix }) {
  const { at } = useAddress();
  const actor = useActors();
  const shown = matrix.actors.slice(0, most);
  const left = matrix.actors.slice(most);
  return (
    <>
      <p className="matrix-key">
        <span>
          <StanceSign stances={["asserts"]} /> asserts
        </span>
        <span>
          <StanceSign stances={["denies"]} /> denies
        </span>
        <span>
          <StanceSign stances={["silent"]} /> is named, says nothing
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="wide-table" aria-label="Claims by actors" tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Claim, in our words</th>
              {shown.map(({ id }) => (
                <th key={id} scope="col" title={actor(id).name}>
                  <span>{actor(id).short}</span>
                </th>
              ))}
              <th scope="col" title="Origins that are not actors of the case">
                <span>others</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ claim, says, cells, others }) => {
              const key = `claim:${claim}`;
              return (
                <tr key={claim} data-ev={key} className={key === at ? "is-here" : ""}>
                  <th scope="row">
                    <span className="matrix-claim">
                      <span className="claim-id">{claim}</span>
                      <button type="button" data-ev={key} data-step="" aria-pressed={key === at} title={says}>
                        {says}
                      </button>
                    </span>
                  </th>
                  {shown.map(({ id }) => (
                    <td key={id}>{cells[id] && <StanceSign stances={cells[id]} />}</td>
                  ))}
                  <td className="number">
                    {others.asserts || others.denies ? `${others.asserts}${others.denies ? ` : ${others.denies}` : ""}` : ""}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {left.length > 0 && (
        <p className="muted after-matrix">Left out, since less was heard of them: {left.map(({ id }) => actor(id).short).join(", ")}.</p>
      )}
    </>
  );
}
