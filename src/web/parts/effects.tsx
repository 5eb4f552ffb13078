import type { EffectLine } from "../../pages/page.js";
import { dayWords } from "../naming/months.js";
import { Empty } from "./states.js";

const figure = (value: number) => (value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString("en-GB") : value.toFixed(1));

/** What changed at each turning point, on a ratio scale with “no change” as a rule. Hollow: a ratio of sums has no interval in its data. */
export function EffectTable({ effects, at }: { effects: readonly EffectLine[]; at: string | null }) {
  const ratios = effects.flatMap(({ ratio }) => (ratio !== null && ratio > 0 ? [Math.abs(Math.log2(ratio))] : []));
  const reach = Math.min(2, Math.max(1, Math.ceil(Math.max(0, ...ratios))));
  const groups = [...new Set(effects.map(({ series, turning }) => `${series} ${turning.id}`))].map((key) =>
    effects.filter(({ series, turning }) => `${series} ${turning.id}` === key),
  );
  return (
    <section>
      <h2 className="section-title">What changed, by how it is counted</h2>
      <p className="section-says">
        A month, before and after each turning point; its own month is left out. After divided by before, ratio scale.
      </p>
      {effects.length === 0 ? (
        <Empty title="A series and a turning point fill this.">
          Name them in <code>case.yaml</code> under <code>series</code> and <code>turning_points</code>, and choose a period that holds
          them.
        </Empty>
      ) : (
        <table className="effects">
          <thead>
            <tr>
              <th scope="col">Window</th>
              <th scope="col" className="number">
                Before
              </th>
              <th scope="col" className="number">
                After
              </th>
              <th scope="col" className="number">
                Ratio
              </th>
              <th scope="col" className="effect-scale">
                <span className="unseen">On a ratio scale</span>
                <ScaleMarks reach={reach} />
              </th>
            </tr>
          </thead>
          {groups.map((lines) => (
            <tbody key={lines[0]?.at}>
              <tr className="effect-group">
                <th colSpan={5} scope="rowgroup">
                  {lines[0]?.says}{" "}
                  <span>
                    · {lines[0]?.turning.name}, {dayWords(lines[0]?.turning.day ?? "")}
                  </span>
                </th>
              </tr>
              {lines.map((line) => (
                <tr key={line.at} data-ev={line.at} className={line.at === at ? "goes is-here" : "goes"}>
                  <td>
                    <button type="button" className="link-quiet" data-ev={line.at} aria-pressed={line.at === at}>
                      {line.months} months
                    </button>
                  </td>
                  <td className="number">{figure(line.before)}</td>
                  <td className="number">{figure(line.after)}</td>
                  <td className="number">
                    <b>{line.ratio === null ? "–" : line.ratio.toFixed(2)}</b>
                  </td>
                  <td className="effect-scale">
                    <Ratio ratio={line.ratio} reach={reach} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

const width = 130;
const place = (ratio: number, reach: number) => width / 2 + (Math.log2(ratio) / reach) * (width / 2 - 8);

function ScaleMarks({ reach }: { reach: number }) {
  const marks = reach > 2 ? [-reach, 0, reach] : [-reach, ...(reach > 1 ? [-1] : []), 0, ...(reach > 1 ? [1] : []), reach];
  return (
    <svg viewBox={`0 0 ${width} 14`} width={width} height={14} aria-hidden="true">
      {marks.map((power) => (
        <text key={power} x={place(2 ** power, reach)} y={11} textAnchor="middle">
          {power < 0 ? `1/${2 ** -power}` : 2 ** power}
        </text>
      ))}
    </svg>
  );
}

function Ratio({ ratio, reach }: { ratio: number | null; reach: number }) {
  const isOff = ratio !== null && (ratio <= 0 || Math.abs(Math.log2(ratio)) > reach);
  const isLow = ratio !== null && ratio < 1;
  return (
    <svg viewBox={`0 0 ${width} 18`} width={width} height={18} aria-hidden="true">
      {!isOff && <path className="no-change" d={`M${width / 2} 0v18`} />}
      {ratio === null ? (
        <text x={width / 2 + 6} y={13}>
          nothing before
        </text>
      ) : isOff ? (
        <text x={isLow ? 2 : width - 2} y={13} textAnchor={isLow ? "start" : "end"}>
          {isLow ? "◂ off the scale" : "off the scale ▸"}
        </text>
      ) : (
        <circle className="hollow" cx={place(ratio, reach)} cy={9} r={4} />
      )}
    </svg>
  );
}
