import { consensus } from "../../domain/coding/coding.js";
import { type AgreementAsked, type AgreementPage, unitKinds } from "../../pages/agreement.js";
import { useAddress } from "../addresses/address.js";
import { useAgreement, useCategoryMeasures } from "../ask/agreement.js";
import { Decide } from "../coding/agreement/decide.js";
import { Machine } from "../coding/agreement/machine.js";
import { Measures } from "../coding/agreement/measure.js";
import { ByCode, ByDocument, OverAll } from "../coding/agreement/tables.js";
import { CopiesSaid } from "../parts/copies-note.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

const views = [
  ["codes", "By code"],
  ["documents", "By document"],
  ["all", "Over all codes"],
  ["open", "To decide"],
] as const;

/** How far do coders agree, and what do they decide together? */
export default function Agreement() {
  const { at, params, set } = useAddress();
  const asked: AgreementAsked = {
    coders: (params.get("coders") ?? "").split(",").filter(Boolean),
    unit: unitKinds.find((each) => each === params.get("unit")) ?? "paragraph",
  };
  const { data, error, refetch } = useAgreement(asked);
  const view = views.find(([key]) => key === params.get("show"))?.[0] ?? "codes";
  const chosen = at?.startsWith("agree:") ? at.slice(6) : null;
  return (
    <Frame
      name="Agreement"
      className="agreement-page"
      rests={data?.rests}
      hint="Choose a code: all coefficients of it, with their intervals."
      isKeyed
      steps="[data-step]"
      keys={
        view === "open"
          ? [
              ["1 2", "take over the coding of that number"],
              ["x", "none of them"],
              ["u", "take the last decision back"],
              ["j k", "next, previous disagreement"],
            ]
          : [["j k", "next, previous row"]]
      }
      aside={data ? <About page={data} /> : undefined}
      shown={chosen ? <Chosen asked={asked} id={chosen} /> : undefined}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">How far do coders agree?</h1>}
          <Who page={data} asked={asked} />
          {data.waitsFor.length > 0 && (
            <p className="section-says">
              This case is coded blind: sources count once everybody who codes them is done. Not done yet: {data.waitsFor.join(", ")}.
            </p>
          )}
          <CopiesSaid note={data.copies} />
          {data.categories.length === 0 ? (
            <Nothing page={data} />
          ) : (
            <>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame */}
              <div className="chips" role="group" aria-label="Show">
                {views.map(([key, name]) => (
                  <button
                    key={key}
                    type="button"
                    aria-pressed={view === key}
                    onClick={() =>
                      set({ show: key === "codes" ? null : key, at: null, ...(key === "open" ? {} : { code: null, source: null }) })
                    }
                  >
                    {name}
                    {key === "open" && <span> {data.open.toLocaleString("en-GB")}</span>}
                  </button>
                ))}
              </div>
              {view === "codes" && <ByCode page={data} />}
              {view === "documents" && <ByDocument page={data} asked={asked} />}
              {view === "all" && <OverAll page={data} asked={asked} />}
              {view === "open" && (
                <Decide
                  asked={asked}
                  chosen={data.chosen}
                  category={params.get("code")}
                  source={params.get("source")}
                  narrowed={narrowedTo(data, params.get("code"), params.get("source"))}
                />
              )}
            </>
          )}
          {view !== "open" && <Machine threshold={data.least} />}
        </>
      )}
    </Frame>
  );
}

function narrowedTo(page: AgreementPage, code: string | null, source: string | null): string | null {
  const named = [code && (page.categories.find((each) => each.id === code)?.name ?? code), source].filter(Boolean);
  return named.length ? named.join(" in ") : null;
}

/** Who is compared, and over what. */
function Who({ page, asked }: { page: AgreementPage; asked: AgreementAsked }) {
  const { set } = useAddress();
  const toggle = (name: string) => {
    const next = page.chosen.includes(name) ? page.chosen.filter((each) => each !== name) : [...page.chosen, name];
    set({ coders: next.length ? next.join(",") : null, at: null });
  };
  return (
    <div className="agreement-who">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame */}
      <div className="chips" role="group" aria-label="Coders">
        {page.coders.map(({ name, codings, isMachine }) => (
          <button key={name} type="button" aria-pressed={page.chosen.includes(name)} onClick={() => toggle(name)}>
            {isMachine ? <span className="machine">{name}</span> : name} <span>{codings.toLocaleString("en-GB")}</span>
          </button>
        ))}
      </div>
      <label className="agreement-unit">
        in{" "}
        <select value={asked.unit} onChange={(event) => set({ unit: event.target.value === "paragraph" ? null : event.target.value })}>
          {unitKinds.map((each) => (
            <option key={each} value={each}>
              {each}s
            </option>
          ))}
        </select>
      </label>
      {page.sources > 0 && (
        <span className="muted">
          {page.units.toLocaleString("en-GB")} {page.unit}s of {page.sources.toLocaleString("en-GB")}{" "}
          {page.sources === 1 ? "source" : "sources"} that two of them coded
        </span>
      )}
    </div>
  );
}

function Nothing({ page }: { page: AgreementPage }) {
  const people = page.coders.filter((each) => !each.isMachine && each.name !== consensus);
  if (page.chosen.length >= 2)
    return (
      <Empty title="There is no source that two of them coded.">
        Let them code the same source; a source without codings counts once its coder is done with it.
      </Empty>
    );
  return (
    <Empty title={people.length ? `Only ${people[0]?.name} has coded so far.` : "Nobody has coded yet."}>
      Agreement needs two coders of the same source. Each codes into a file of their own under <code>judgements/codings/</code>, and git
      merges the files.
    </Empty>
  );
}

function About({ page }: { page: AgreementPage }) {
  return (
    <section>
      <h3>How it is counted</h3>
      <p className="panel-note">
        A {page.unit} has a code where a coding of it, or of a code below it, touches it. A coder who did not code a source is missing
        there. α is Krippendorff’s, nominal; κ is Cohen’s for two coders, Fleiss’ for more; |ᵤα compares the spans themselves.
      </p>
      <p className="panel-note">
        Findings may rest on a code from α {page.least} on ({page.isLeastSaid ? "case.yaml" : "the usual line; case.yaml can move it"}).
        Below it, <code>amity check</code> tells of code/low-agreement.
      </p>
      <p className="panel-note">
        An open ring is a coefficient that is not defined for these codings; the panel says why. Intervals come from drawing units again,
        1,000 times.
      </p>
    </section>
  );
}

function Chosen({ asked, id }: { asked: AgreementAsked; id: string }) {
  const { set } = useAddress();
  const { data, error, refetch } = useCategoryMeasures(asked, id);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <article className="evidence">
      <p className="evidence-kind">code · agreement</p>
      <h3 className="evidence-finding">{data.name}</h3>
      <p className="evidence-note">{data.definition}</p>
      <section className="evidence-part">
        <h4 className="part-title">Present or absent in each {asked.unit}</h4>
        <Measures list={data.units} />
      </section>
      <section className="evidence-part">
        <h4 className="part-title">Spans</h4>
        <Measures list={data.spans} />
      </section>
      <p>
        <button type="button" className="act" onClick={() => set({ show: "open", code: id, at: null })}>
          See where they differ
        </button>
      </p>
    </article>
  );
}
