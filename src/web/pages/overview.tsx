import { Link } from "wouter";
import { countryName } from "../../domain/world/country.js";
import { credibilityWords } from "../../methods/claims/corroboration.js";
import type { BeforeAfter, CountrySum, Health, Overview as OverviewModel, TieNetwork } from "../../pages/page.js";
import { CheckName } from "../../views/check-name.js";
import type { NetworkTie } from "../../views/figures/figure.js";
import { CountryMap } from "../../views/maps/country-map.js";
import { Network } from "../../views/networks/network.js";
import { ActorSign, SeverityGlyph, SourceGlyph } from "../../views/signs.js";
import { useAddress, useCase } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { useOverview } from "../ask/ask.js";
import { drawn, useExport } from "../ask/exports.js";
import { AddFiles } from "../beginning/adding/choose-files.js";
import { CaseQuestion } from "../beginning/case/case-question.js";
import { ConfirmStrip } from "../beginning/confirm/strip.js";
import { useActors, useIsNamed } from "../naming/names.js";
import { asideWords, Coverage } from "../parts/coverage.js";
import { EffectTable } from "../parts/effects.js";
import { Clauses, Lead } from "../parts/lead.js";
import { MonthFigures } from "../parts/month-figures.js";
import { kindOf } from "../parts/signs.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** What is this complex, what changed, how sound is the case. */
export default function Overview() {
  const { period, at } = useAddress();
  const { data, error, refetch } = useOverview(period);
  useLand();
  return (
    <Frame
      name="Overview"
      means="Overview"
      className="overview"
      rests={data?.rests}
      hint="Choose a number, a mark or a tie, and its rows and passages stand here."
      keys={[["Tab", "next thing with evidence"]]}
    >
      <CaseQuestion />
      {error && !data ? <Failed error={error} again={() => void refetch()} /> : !data ? <Waiting /> : <Parts data={data} at={at} />}
    </Frame>
  );
}

function Parts({ data, at }: { data: OverviewModel; at: string | null }) {
  const shell = useCase();
  if (shell.counts.events + shell.counts.sources + shell.counts.claims === 0)
    return (
      <>
        <h1 className="lead">Nothing has been found yet.</h1>
        <Empty title="The case is empty.">
          Documents, bibliographies and event data fill it: each file goes to its place in the folder, and this page follows.
          <AddFiles />
        </Empty>
        <div className="grid ruled">
          <div>
            <Checks health={data.health} at={at} />
          </div>
        </div>
      </>
    );
  return (
    <>
      {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">{data.title ?? "Nothing has been found yet."}</h1>}
      {data.confirm && <ConfirmStrip confirm={data.confirm} />}
      <div className="grid">
        <div>{data.map ? <BeforeAfterMap map={data.map} at={at} /> : <NoMap lacks={data.lacksMap} />}</div>
        <div>
          <TieFigure network={data.network} at={at} />
        </div>
      </div>
      {shell.series.length === 0 ? (
        <div className="grid ruled">
          <div className="under-one-another">
            <div>
              <MonthFigures effects={data.effects} at={at} />
            </div>
            <EffectTable effects={data.effects} at={at} />
            <Coverage lines={data.health.coverage} at={at} />
          </div>
          <div className="under-one-another">
            <div>
              <Checks health={data.health} at={at} />
            </div>
            <Stock health={data.health} at={at} />
          </div>
        </div>
      ) : (
        <>
          <div className="grid ruled">
            <div>
              <MonthFigures effects={data.effects} at={at} />
            </div>
            <div>
              <Checks health={data.health} at={at} />
            </div>
          </div>
          <div className="grid ruled">
            <div>
              <EffectTable effects={data.effects} at={at} />
            </div>
            <div>
              <Stock health={data.health} at={at} />
            </div>
          </div>
          {data.health.coverage.length > 0 && (
            <section className="ruled">
              <Coverage lines={data.health.coverage} at={at} />
            </section>
          )}
        </>
      )}
    </>
  );
}

function BeforeAfterMap({ map, at }: { map: BeforeAfter; at: string | null }) {
  const shell = useCase();
  const land = useLand();
  const onExport = useExport();
  if (!land) return <Waiting />;
  const shown = shownCountries(map, shell.region);
  const rest = map.panels.flatMap(({ sums }) => sums.filter(({ country }) => !shown.has(country)));
  const left = [...new Set(rest.map(({ country }) => country))];
  const subject = map.turning ? mostRisen(map, shell.region) : map.panels[0]?.sums[0]?.country;
  const several = map.panels.reduce((sum, each) => sum + each.several, 0);
  const notes = [
    ...(left.length ? [`not shown: ${left.map(countryName).join(", ")}, ${deaths(total(rest))} in all`] : []),
    ...(several ? [`${deaths(several)} in rows of several countries, in none of them here`] : []),
    ...(map.lacks.length ? [`no row of ${map.lacks.map(countryName).join(", ")} alone, which is not a zero`] : []),
  ];
  return (
    <CountryMap
      id="before-after"
      {...drawn(onExport)}
      title={mapTitle(map)}
      subtitle={`${map.turning ? `Deaths by country in as many years before and after ${map.turning.name}, ${map.leftOut} left out` : "Deaths by country in all that the dataset covers"}. Area: best estimate; halo: the high one.`}
      foot={{
        source: map.dataset,
        rows: map.rows,
        note: notes.length ? notes.join("; ") : undefined,
      }}
      land={land}
      unit="deaths"
      panels={map.panels.map(({ label, sums }) => ({
        name: label,
        says: deaths(total(sums)),
        amounts: [
          ...sums
            .filter(({ country }) => shown.has(country))
            .map((sum) => ({
              iso3: sum.country,
              value: sum.best,
              low: sum.low,
              high: sum.high,
              evidence: sum.at,
              role: sum.country === subject ? ("subject" as const) : ("context" as const),
            })),
          ...map.lacks.map((iso3) => ({ iso3, value: null })),
        ],
      }))}
      {...(shell.region.some((each) => shown.has(each)) && { fit: shell.region })}
      widths={[340, 480, 640]}
      selected={at ?? ""}
    />
  );
}

const deaths = (n: number) => `${n.toLocaleString("en-GB")} ${n === 1 ? "death" : "deaths"}`;
const total = (sums: readonly CountrySum[]) => sums.reduce((sum, { best }) => sum + best, 0);

/** The region, and countries with a share in either panel that an eye can see. */
function shownCountries(map: BeforeAfter, region: readonly string[]): ReadonlySet<string> {
  return new Set(
    map.panels.flatMap(({ sums }) =>
      sums.filter(({ country, best }) => region.includes(country) || best > total(sums) * 0.005).map(({ country }) => country),
    ),
  );
}

/** The country of the region whose deaths rose most: drawn in ink, the others in grey. */
function mostRisen(map: BeforeAfter, region: readonly string[]): string | undefined {
  const [before, after] = map.panels.map(({ sums }) => new Map(sums.map(({ country, best }) => [country, best])));
  const growth = (country: string) => ((after?.get(country) ?? 0) + 1) / ((before?.get(country) ?? 0) + 1);
  return region.filter((each) => before?.has(each) || after?.has(each)).toSorted((a, b) => growth(b) - growth(a))[0];
}

/** Where the largest share of deaths lay before, and where it lies after; of how many countries, where the dataset looks at a part of the region. */
function mapTitle(map: BeforeAfter): string {
  const [before, after] = map.panels.map(({ sums, several }) => {
    const all = total(sums) + several;
    const [top] = sums;
    return top && all > 0
      ? { country: top.country, share: Math.round((top.best / all) * 100), isAll: top.best === all && map.lacks.length === 0 }
      : null;
  });
  if (!map.turning) {
    const countries = map.panels[0]?.sums.length ?? 0;
    if (!before || countries < 2) return before ? `Deaths in ${countryName(before.country)}` : "Deaths by country";
    if (before.isAll) return `All deaths are in ${countryName(before.country)}`;
    return `${countryName(before.country)} has ${before.share} % of the deaths${map.lacks.length && !map.panels[0]?.several ? ` in ${countries} countries` : ""}`;
  }
  if (!before || !after) return `Before and after ${map.turning.name}`;
  return before.country === after.country
    ? `${countryName(before.country)} had ${before.share} % of the deaths, and has ${after.share} %`
    : `Once ${before.share} % of deaths were in ${countryName(before.country)}; then ${after.share} % in ${countryName(after.country)}`;
}

function NoMap({ lacks }: { lacks: OverviewModel["lacksMap"] }) {
  if (lacks === "period")
    return (
      <>
        <h2 className="section-title">No map of this period</h2>
        <Empty title="It takes a turning point with a whole year of figures on each side.">
          The whole period of the case has one: widen the period above.
        </Empty>
      </>
    );
  if (lacks === "countries")
    return (
      <>
        <h2 className="section-title">No map of these deaths</h2>
        <Empty title="Most of them stand in rows of no one country.">
          Sums of fights across borders name several countries, and nobody says how many died in which. A dataset of countries, or of single
          events, fills the map.
        </Empty>
      </>
    );
  return (
    <>
      <h2 className="section-title">No map yet</h2>
      <Empty title="Deaths by country fill it.">
        A dataset in <code>events/</code> with days, countries and deaths; with a turning point in the period, on both sides of it.
      </Empty>
    </>
  );
}

function TieFigure({ network, at }: { network: TieNetwork; at: string | null }) {
  const actor = useActors();
  const isNamed = useIsNamed();
  const onExport = useExport();
  if (network.ties.length === 0)
    return (
      <>
        <h2 className="section-title">No ties yet</h2>
        <Empty title="Rows with two sides, or claims with a tie, fill it.">
          Give a claim <code>tie: {"{actor, act, target, sign}"}</code>, or add event data that names both sides.
        </Empty>
      </>
    );
  const signed = network.ties.filter(({ sign }) => sign !== "none");
  const unsigned = network.ties.length - signed.length;
  const ids = [...new Set(signed.flatMap(({ a, b }) => [a, b]))];
  const degree = (id: string) => signed.filter(({ a, b }) => a === id || b === id).length;
  const most = Math.max(...ids.map(degree));
  const fights = network.ties.filter(({ value }) => value !== null);
  const disputed = network.ties.filter(({ sign }) => sign === "disputed").length;
  const title =
    fightTitle(network.ties, network.year, (id) => actor(id).short) ??
    tieTitle(
      fights.length,
      network.year,
      network.ties.filter(({ sign, value }) => sign === "enmity" && value === null).length,
      network.ties.filter(({ sign }) => sign === "amity").length,
      disputed,
    );
  if (!signed.length)
    return (
      <>
        <h2 className="section-title">{title}</h2>
        <Empty title="No pair has enough deaths for a sign.">
          {unsigned === 1 ? "The pair that fought is" : `The ${unsigned} pairs that fought are`} listed under Dyad, with what each is known
          by.
        </Empty>
      </>
    );
  return (
    <Network
      id="ties"
      {...drawn(onExport)}
      title={title}
      subtitle={[
        network.year ? `Deaths in ${network.year} on broken lines (enmity)` : "Broken: enmity",
        "full: told as friends",
        "dotted: disputed",
      ].join("; ")}
      foot={{
        source: network.dataset ?? "claims of the case",
        rows: network.rows,
        note: [
          network.claims ? `${network.claims} ${network.claims === 1 ? "claim" : "claims"} on ties` : "",
          network.more ? `${network.more} weaker ${network.more === 1 ? "tie" : "ties"} left out` : "",
          network.elsewhen
            ? `${network.elsewhen} stated ${network.elsewhen === 1 ? "tie does" : "ties do"} not hold in ${network.year}`
            : "",
          unsigned ? `${unsigned} ${unsigned === 1 ? "pair" : "pairs"} with too little for a sign not drawn` : "",
        ]
          .filter(Boolean)
          .join(" · "),
      }}
      unit="deaths"
      nodes={ids.map((id) => ({
        id,
        name: actor(id).short,
        kind: kindOf(actor(id)),
        role: degree(id) === most && most > 1 ? ("subject" as const) : ("context" as const),
        ...(isNamed(id) ? { evidence: `actor:${id}` } : {}),
      }))}
      ties={signed.map(
        ({ a, b, sign, value, at: evidence }): NetworkTie => ({
          from: a,
          to: b,
          sign: sign as NetworkTie["sign"],
          amount: value,
          evidence,
        }),
      )}
      widths={[340, 480]}
      selected={at ?? ""}
    />
  );
}

function fightTitle(ties: TieNetwork["ties"], year: string | null, name: (id: string) => string): string | null {
  const fights = ties.filter(({ value }) => value !== null);
  const [top] = fights.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (!top || year === null) return null;
  return `Deadliest in ${year}: ${name(top.a)} and ${name(top.b)}, ${deaths(top.value ?? 0)}`;
}

function tieTitle(fights: number, year: string | null, enemies: number, friends: number, disputed: number): string {
  const parts = [
    fights ? `${fights} ${fights === 1 ? "fight" : "fights"} in ${year}` : "",
    enemies && !fights ? `${enemies} told as ${enemies === 1 ? "an enmity" : "enmities"}` : "",
    friends ? `${friends} ${friends === 1 ? "friendship" : "friendships"}` : "",
    disputed ? `${disputed} disputed` : "",
  ].filter(Boolean);
  return parts.length ? parts.join(", ") : "No signed tie";
}

function Checks({ health, at }: { health: Health; at: string | null }) {
  const errors = health.problems.filter(({ severity }) => severity === "error").length;
  const warnings = health.problems.filter(({ severity }) => severity === "warning").length;
  return (
    <section>
      <h2 className="section-title">
        {errors ? `${errors} ${errors === 1 ? "error" : "errors"}` : "No errors"}
        {warnings ? `, ${warnings} ${warnings === 1 ? "warning" : "warnings"}` : ""}
      </h2>
      <p className="section-says">How sound the case is: what the checks found</p>
      <table className="checks">
        <thead className="unseen">
          <tr>
            <th>About</th>
            <th>Errors</th>
            <th>Warnings</th>
            <th>Notes</th>
          </tr>
        </thead>
        <tbody>
          {health.families.map(({ family, about, counts }) => (
            <tr key={family}>
              <td title={`${family}/`}>{about}</td>
              {(["error", "warning", "note"] as const).map((severity) => (
                <td key={severity} className="number">
                  {counts[severity] ? (
                    <>
                      <SeverityGlyph severity={severity} /> {counts[severity].toLocaleString("en-GB")}
                    </>
                  ) : (
                    <i>–</i>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {health.shares.map(({ says, n, of }) => (
        <p className="share" key={says}>
          <span>{says}</span>
          <span className="share-bar" aria-hidden="true">
            <i style={{ width: `${(n / of) * 100}%` }} />
          </span>
          <span>
            <b>{n.toLocaleString("en-GB")}</b> of {of.toLocaleString("en-GB")}
          </span>
        </p>
      ))}
      <Waits health={health} at={at} />
    </section>
  );
}

/** What of the findings waits for a person, errors first. */
function Waits({ health, at }: { health: Health; at: string | null }) {
  const open = health.problems.filter(({ severity }) => severity !== "note");
  const all = [...new Set(open.map(({ code }) => code))];
  const codes = all.slice(0, 7);
  if (!codes.length) return null;
  return (
    <>
      <h3 className="small-title">Waiting for a person</h3>
      <ul className="waits">
        {codes.map((code) => {
          const mine = open.filter((each) => each.code === code);
          const [first] = mine;
          if (!first) return null;
          return (
            <li key={code}>
              <button type="button" data-ev={first.key} aria-pressed={first.key === at}>
                <SeverityGlyph severity={first.severity} />
                <span>
                  <CheckName code={code} /> {first.says}
                  {mine.length > 1 && <span className="muted"> And {mine.length - 1} more.</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {all.length > codes.length && (
        <p className="list-left">
          {`${codes.length} of ${all.length} kinds of findings; `}
          <code>amity check</code> lists all
        </p>
      )}
    </>
  );
}

function Stock({ health, at }: { health: Health; at: string | null }) {
  const { href } = useAddress();
  return (
    <section>
      <h2 className="section-title">What the case holds</h2>
      <p className="section-says">Sources by kind, claims by credibility, event data by file</p>
      <ul className="stock">
        {health.sources.map(({ kind, n }) => (
          <li key={kind}>
            <SourceGlyph kind={kind} isNamedBeside />
            <Link href={href(`/sources?kind=${encodeURIComponent(kind)}`)}>{kind}</Link>
            <b>{n.toLocaleString("en-GB")}</b>
          </li>
        ))}
        {health.credibility.map(({ credibility, n }) => (
          <li key={credibility}>
            <span className="level">{credibility}</span>
            <Link href={href("/claims")}>claims {credibilityWords[credibility]}</Link>
            <b>{n.toLocaleString("en-GB")}</b>
          </li>
        ))}
        {health.datasets.map((each) => (
          <li key={each.file}>
            <SourceGlyph kind="dataset" isNamedBeside />
            <button type="button" className="link-quiet" data-ev={each.at}>
              {each.dataset}
              {each.version && !each.dataset.includes(each.version) ? ` ${each.version}` : ""}
            </button>
            <span className="of-rows" title={asideWords(JSON.parse(each.aside) as Record<string, number>) || undefined}>
              <b>{each.rows.toLocaleString("en-GB")}</b>
              {each.flagged + each.bad > 0 && (
                <span>
                  {" "}
                  {each.flagged > 0 && `${each.flagged.toLocaleString("en-GB")} flagged`}
                  {each.flagged > 0 && each.bad > 0 && ", "}
                  {each.bad > 0 && `${each.bad.toLocaleString("en-GB")} set aside`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {health.unread && (
        <p className="list-left">
          <Clauses of={health.unread.phrases} at={at} />
        </p>
      )}
      <p className="key-of-signs">
        <span>
          <ActorSign kind="state" /> state
        </span>
        <span>
          <ActorSign kind="group" /> non-state group
        </span>
        <span>
          <ActorSign kind="organisation" /> organisation
        </span>
        <span>
          <ActorSign kind="outside" /> outside power
        </span>
      </p>
    </section>
  );
}
