import { Link } from "wouter";
import type { AgreementAsked, AgreementPage } from "../../../pages/agreement.js";
import { useAddress } from "../../addresses/address.js";
import { useAgreementByDocument, useAgreementOverAll } from "../../ask/agreement.js";
import { Failed, Waiting } from "../../parts/states.js";
import { Coefficient, Measures, Whisker } from "./measure.js";

/** One row a code: who used it how often, and how far they agree on where. */
export function ByCode({ page }: { page: AgreementPage }) {
  const { at } = useAddress();
  const isPair = page.chosen.length === 2;
  return (
    <section className="wide-table" aria-label="Agreement by code">
      <table className="list agreement-table">
        <thead>
          <tr>
            <th scope="col">Code</th>
            {page.chosen.map((each) => (
              <th scope="col" className="number col-more" key={each} title={`${page.unit}s that ${each} gave the code`}>
                {each}
              </th>
            ))}
            <th scope="col" className="number">
              Agree
            </th>
            <th scope="col">α</th>
            <th scope="col" className="number col-more">
              κ
            </th>
            {isPair && (
              <th scope="col" className="number col-more">
                π
              </th>
            )}
            <th scope="col" className="number col-more">
              AC1
            </th>
            <th scope="col" className="number col-more" title="Of spans: Krippendorff et al. 2016">
              |ᵤα
            </th>
            <th scope="col" className="number">
              Open
            </th>
          </tr>
        </thead>
        <tbody>
          {page.categories.map((each) => {
            const key = `agree:${each.id}`;
            return (
              <tr key={each.id} data-ev={key} className={key === at ? "goes is-here" : "goes"}>
                <td className={`col-title depth-${Math.min(each.depth, 4)}`}>
                  <button type="button" className="link-quiet" data-ev={key} data-step="" aria-pressed={key === at}>
                    {each.name}
                  </button>
                </td>
                {each.present.map((n, index) => (
                  <td className="number col-more" key={page.chosen[index]}>
                    {n ? n.toLocaleString("en-GB") : <i>0</i>}
                  </td>
                ))}
                <td className="number">
                  <Coefficient of={each.percent} percent />
                </td>
                <td>
                  <Whisker of={each.alpha} threshold={page.least} />
                </td>
                <td className="number col-more">
                  <Coefficient of={each.kappa} />
                </td>
                {isPair && (
                  <td className="number col-more">
                    <Coefficient of={each.pi} />
                  </td>
                )}
                <td className="number col-more">
                  <Coefficient of={each.ac1} />
                </td>
                <td className="number col-more">
                  <Coefficient of={each.spans} />
                </td>
                <td className="number">{each.open ? <OpenLink n={each.open} code={each.id} /> : <i>0</i>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function OpenLink({ n, code, source }: { n: number; code?: string; source?: string }) {
  const { set } = useAddress();
  return (
    <button
      type="button"
      className="link"
      onClick={(event) => {
        event.stopPropagation();
        set({ show: "open", code: code ?? null, source: source ?? null, at: null });
      }}
    >
      {n.toLocaleString("en-GB")}
      <span className="unseen"> disagreements to decide</span>
    </button>
  );
}

export function ByDocument({ page, asked }: { page: AgreementPage; asked: AgreementAsked }) {
  const { href } = useAddress();
  const { data, error, refetch } = useAgreementByDocument(asked);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="wide-table" aria-label="Agreement by document">
      <table className="list agreement-table">
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col" className="number">
              {page.unit === "sentence" ? "Sentences" : "Paragraphs"}
            </th>
            {page.chosen.map((each) => (
              <th scope="col" className="number col-more" key={each}>
                {each}
              </th>
            ))}
            <th scope="col" className="number" title={`${page.unit}s with one and the same set of codes`}>
              Same codes
            </th>
            <th scope="col">α of sets</th>
            <th scope="col" className="number">
              |ᵤα
            </th>
            <th scope="col" className="number">
              Open
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((each) => (
            <tr key={each.id}>
              <td className="col-title">
                <Link href={href(`/sources/${encodeURIComponent(each.id)}`)} data-step="">
                  {each.title}
                </Link>
              </td>
              <td className="number">{each.units.toLocaleString("en-GB")}</td>
              {each.codings.map((n, index) => (
                <td className="number col-more" key={page.chosen[index]}>
                  {n ? n.toLocaleString("en-GB") : <i>0</i>}
                </td>
              ))}
              <td className="number">
                <Coefficient of={each.percent} percent />
              </td>
              <td>
                <Whisker of={each.alpha} threshold={page.least} />
              </td>
              <td className="number">
                <Coefficient of={each.spans} />
              </td>
              <td className="number">{each.open ? <OpenLink n={each.open} source={each.id} /> : <i>0</i>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Coefficients over all codes at once, and on scales. */
export function OverAll({ page, asked }: { page: AgreementPage; asked: AgreementAsked }) {
  const { data, error, refetch } = useAgreementOverAll(asked);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className="over-all">
      <section>
        <h2 className="section-title">Sets of codes of each {page.unit}</h2>
        <p className="section-says">α with the MASI distance: sets that share codes are nearer than sets that share none.</p>
        <Measures list={data.sets} />
      </section>
      <section>
        <h2 className="section-title">Spans of the texts</h2>
        <p className="section-says">Where passages begin and end, and what they are coded with. Texts that all of them coded.</p>
        <Measures list={data.spans} />
      </section>
      {data.scales.map((each) => (
        <section key={each.id}>
          <h2 className="section-title">{each.name} as a scale</h2>
          <p className="section-says">
            {each.steps.join(" · ")}. A {page.unit} without a step, or with several, counts as missing.
          </p>
          <Measures list={each.measures} />
        </section>
      ))}
    </div>
  );
}
