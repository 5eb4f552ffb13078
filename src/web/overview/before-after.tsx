import { countryName } from "../../domain/world/country.js";
import type { BeforeAfter, Overview } from "../../pages/page.js";
import { CountryMap } from "../../views/maps/country-map.js";
import { useCase } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { drawn, useExport } from "../ask/exports.js";
import { Empty, Waiting } from "../parts/states.js";
import { deaths, total } from "./deaths.js";

/** Where people died before the main turning point and after it, or in all that is covered. */
export function BeforeAfterMap({ map, at }: { map: BeforeAfter; at: string | null }) {
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

/** Why no map is drawn, and what would make one. */
export function NoMap({ lacks }: { lacks: Overview["lacksMap"] }) {
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
