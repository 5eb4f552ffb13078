import { useEffect, useState } from "react";
import { rowsKey } from "../../../domain/at.js";
import { countryName } from "../../../domain/world/country.js";
import type { Beyond, CountryInside, Inside as Data } from "../../../pages/confirm.js";
import type { CaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { dayWords } from "../../naming/months.js";
import { Countries } from "../start/countries.js";
import { dayOf } from "../start/typed-day.js";
import { regionOf, regionSteps } from "./inside-steps.js";

const figure = (n: number) => n.toLocaleString("en-GB");
const rows = (n: number) => `${figure(n)} ${n === 1 ? "row" : "rows"}`;

/** Region and period of the case, each choice with the rows that it counts or would count. */
export function Inside({ data, file }: { data: Data; file: CaseFile }) {
  const region = file.isRead ? regionOf(file.says) : data.region;
  const toggle = (country: string) =>
    void file
      .write((says) => regionSteps(says, country), `${region.includes(country) ? "Left out" : "Took in"} ${countryName(country)}`)
      .catch(() => undefined); // the strip at the foot says what failed
  const others = data.countries.filter(({ isInside }) => !isInside);
  return (
    <div className="inside-parts">
      <section aria-label="Region of the case">
        <h2 className="section-title">Region</h2>
        <p className="section-says">
          A row counts where its place, or both its sides, lie in these countries; one with a single side at home there counts, too.
        </p>
        <table className="list inside-list">
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col" className="number">
                Rows there
              </th>
              <th scope="col">Data</th>
              <th scope="col">
                <span className="unseen">Change</span>
              </th>
            </tr>
          </thead>
          {[data.countries.filter(({ isInside }) => isInside), others].map((part, index) => (
            <tbody key={index === 0 ? "inside" : "others"}>
              {index === 1 && part.length > 0 && (
                <tr className="group-head">
                  <th scope="rowgroup" colSpan={4}>
                    Outside, and in the data
                    <span>
                      {data.others > part.length
                        ? `${part.length} of ${figure(data.others)} countries, by rows; type any other`
                        : "would count where they were taken in"}
                    </span>
                  </th>
                </tr>
              )}
              {part.map((each) => (
                <CountryRow
                  key={each.country}
                  each={each}
                  isIn={region.includes(each.country)}
                  isLast={region.length === 1}
                  isOff={!file.isRead}
                  toggle={toggle}
                />
              ))}
            </tbody>
          ))}
        </table>
        <Countries picked={region} toggle={toggle} isListed={false} />
        {data.across.value > 0 && (
          <p className="muted">
            {data.across.value === 1 ? (
              <>
                <Rows of={data.across} /> lies in several countries of which some are of the region, and no side is at home there: nobody
                says how much of it happened inside, so it stands aside.
              </>
            ) : (
              <>
                <Rows of={data.across} /> lie in several countries of which some are of the region, and no side is at home there: nobody
                says how much of them happened inside, so they stand aside.
              </>
            )}
          </p>
        )}
        {data.unkept.value > 0 && (
          <p className="muted">
            <Rows of={data.unkept} /> more lie outside in files with too many to keep; which countries they name is told only once those are
            taken in.
          </p>
        )}
      </section>
      <section aria-label="Period of the case">
        <h2 className="section-title">Period</h2>
        <p className="section-says">
          {data.span ? `What counts runs from ${dayWords(data.span.from)} to ${dayWords(data.span.to)}.` : "Nothing counts yet."} A sum over
          a stretch of days counts where all of it lies within.
        </p>
        <PeriodFields data={data} file={file} />
        <ul className="period-choices">
          <Choice end="from" beyond={data.before} file={file} />
          <Choice end="to" beyond={data.after} file={file} />
        </ul>
        {!data.before && !data.after && data.counted.value > 0 && <p className="muted">No row of the region lies before or after it.</p>}
      </section>
    </div>
  );
}

function Rows({ of }: { of: Data["across"] }) {
  return (
    <button type="button" className="link-quiet" data-ev={rowsKey(of)}>
      {rows(of.value)}
    </button>
  );
}

interface CountryRowProps {
  readonly each: CountryInside;
  readonly isIn: boolean;
  readonly isLast: boolean;
  readonly isOff: boolean;
  toggle(country: string): void;
}

function CountryRow({ each, isIn, isLast, isOff, toggle }: CountryRowProps) {
  const off = useOff();
  const name = countryName(each.country);
  return (
    <tr className={isIn === each.isInside ? undefined : "is-changed"}>
      <th scope="row">{name}</th>
      <td className="number">
        {each.rows.value > 0 ? (
          <button type="button" className="link-quiet" data-ev={rowsKey(each.rows)} title={`Rows that lie in ${name}`}>
            {figure(each.rows.value)}
          </button>
        ) : (
          <i>no row</i>
        )}
      </td>
      <td className="muted">{each.datasets.join(", ")}</td>
      <td>
        <button
          type="button"
          className="link-quiet"
          aria-label={`${isIn ? "Leave out" : "Take in"} ${name}`}
          disabled={isOff || (isIn && isLast)}
          {...off}
          onClick={() => toggle(each.country)}
        >
          {isIn ? "leave out" : "take in"}
        </button>
      </td>
    </tr>
  );
}

function Choice({ end, beyond, file }: { end: "from" | "to"; beyond: Beyond | null; file: CaseFile }) {
  const off = useOff();
  if (!beyond) return null;
  const words = end === "from" ? `Begin on ${dayWords(beyond.day)}` : `End on ${dayWords(beyond.day)}`;
  return (
    <li>
      <button
        type="button"
        className="act"
        disabled={!file.isRead}
        {...off}
        onClick={() => void file.write(() => [{ set: ["period", end], value: beyond.day }], words).catch(() => undefined)}
      >
        {words}
      </button>{" "}
      <span className="muted">
        would count <Rows of={beyond.rows} /> more
      </span>
    </li>
  );
}

/** First and last day as a person types them. */
function PeriodFields({ data, file }: { data: Data; file: CaseFile }) {
  const off = useOff();
  const [typed, setTyped] = useState({ from: data.from, to: data.to });
  const [says, setSays] = useState("");
  useEffect(() => setTyped({ from: data.from, to: data.to }), [data.from, data.to]);
  const write = () => {
    const [from, to] = [dayOf(typed.from, "first"), dayOf(typed.to, "last")];
    if (!from || !to) return setSays(`“${from ? typed.to : typed.from}” is no day. Write 22 Mar 2012, March 2012 or 2012.`);
    if (from > to) return setSays("The period would end before it begins.");
    setSays("");
    const steps = [
      ...(from === data.from ? [] : [{ set: ["period", "from"], value: from }]),
      ...(to === data.to ? [] : [{ set: ["period", "to"], value: to }]),
    ];
    if (steps.length) void file.write(() => steps, `The period is ${dayWords(from)} to ${dayWords(to)}`).catch(() => undefined);
  };
  return (
    <form
      className="period-fields"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          {end === "from" ? "From" : "To"}
          <input
            type="text"
            size={12}
            value={typed[end]}
            disabled={!file.isRead}
            {...off}
            onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
          />
        </label>
      ))}
      <button type="submit" className="act" disabled={!file.isRead} {...off}>
        Set the period
      </button>
      {says && <p role="alert">{says}</p>}
    </form>
  );
}
