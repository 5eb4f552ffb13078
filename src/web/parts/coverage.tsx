import { isWithin } from "../../domain/days/period.js";
import type { CoverageLine, Disagreements } from "../../pages/page.js";
import { CoverageStrip } from "../../views/series/coverage-strip.js";
import { useAddress, useCase } from "../addresses/address.js";
import { drawn, useExport } from "../ask/exports.js";
import { useActors } from "../naming/names.js";

/** Why rows are kept and not counted. */
const because: Readonly<Record<string, string>> = {
  repeated: "in another file too",
  superseded: "of an older release",
  part: "part of a sum",
  contained: "sum of rows that count",
  outside: "outside the region",
  across: "across the region's border",
  beyond: "beyond the period",
};

/** “300 outside the region, 12 part of a sum” */
export function asideWords(aside: Readonly<Record<string, number>>): string {
  return Object.entries(aside)
    .map(([reason, n]) => `${n.toLocaleString("en-GB")} ${because[reason] ?? reason}`)
    .join(", ");
}

/** A strip for each dataset: what it covers of the period, and hatched what it does not. */
export function Coverage({ lines, at, level }: { lines: readonly CoverageLine[]; at: string | null; level?: 2 | 3 }) {
  const shell = useCase();
  const { period } = useAddress();
  const onExport = useExport();
  if (!lines.length) return null;
  return (
    <CoverageStrip
      id="coverage"
      {...drawn(onExport)}
      title="What the data cover"
      subtitle="Hatched: nobody looked there, or only at a selection; that is not a zero. Nothing is compared across it"
      level={level ?? 2}
      foot={{ source: "event data of the case", rows: lines.reduce((sum, { counted }) => sum + counted, 0), note: asideNote(lines) }}
      lines={lines.map(({ dataset, where, covered, gaps, counted, at: evidence }) => ({
        name: where === null ? dataset : `${dataset}, ${where}`,
        covered,
        gaps,
        counted,
        evidence: evidence ?? undefined,
      }))}
      from={period.from}
      to={period.to}
      turningPoints={shell.turning.filter(({ day }) => isWithin(day, period))}
      widths={[340, 640, 900]}
      selected={at ?? ""}
    />
  );
}

function asideNote(lines: readonly CoverageLine[]): string | undefined {
  const sums: Record<string, number> = {};
  for (const { aside } of lines) for (const [reason, n] of Object.entries(aside)) sums[reason] = (sums[reason] ?? 0) + n;
  const words = asideWords(sums);
  return words ? `not counted: ${words}` : undefined;
}

/** Where datasets part on one country, or pair, and year, and what tells them apart. */
export function Parting({ found, at }: { found: Disagreements; at: string | null }) {
  const actor = useActors();
  if (!found.compared) return null;
  const number = (n: number) => n.toLocaleString("en-GB");
  return (
    <section className="after-list" aria-label="Where datasets part">
      <h2 className="section-title">Where datasets part</h2>
      <p className="section-says">
        {found.apart
          ? `Of ${number(found.compared)} figures that two datasets both give on a country, or a pair, and year, ${number(found.apart)} differ by more than a tenth${found.apart > found.lines.length ? `; here are the ${found.lines.length} that differ most, the table reconciled has all` : ""}. None is averaged, none called right.`
          : `${number(found.compared)} figures that two datasets both give on a country, or a pair, and year agree within a tenth.`}
      </p>
      {found.lines.length > 0 && (
        <section className="wide-table" aria-label="Figures that differ">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Deaths in</th>
                <th scope="col">One</th>
                <th scope="col" className="number">
                  Deaths
                </th>
                <th scope="col">Other</th>
                <th scope="col" className="number">
                  Deaths
                </th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {found.lines.map((each) => (
                <tr key={each.at} data-ev={each.at} className={each.at === at ? "goes is-here" : "goes"}>
                  <td>
                    <button type="button" className="link-quiet" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                      {each.of.map((id) => (each.isCountry ? id : actor(id).short)).join(" and ")}, {each.year}
                    </button>
                  </td>
                  <td>{each.one}</td>
                  <td className="number">{number(each.oneBest)}</td>
                  <td>{each.two}</td>
                  <td className="number">{number(each.twoBest)}</td>
                  <td>{each.why ?? "Nothing known of either tells why."}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
