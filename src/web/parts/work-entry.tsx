import type { WorkShown } from "../../pages/sources.js";
import { Proposed } from "../../views/signs.js";
import { dayWords } from "../naming/months.js";

/** A work as the bibliography of the case has it, field by field, and where it stands there. */
export function WorkEntry({ work }: { work: WorkShown }) {
  const { id, type, title, authors, others, day, container, publisher, volume, issue, pages, doi, url, abstract, keywords } = work;
  const numbers = [volume && `volume ${volume}`, issue && `issue ${issue}`, pages && `pages ${pages.replaceAll("--", "–")}`];
  const fields: readonly (readonly [string, React.ReactNode])[] = [
    ["Type", type],
    ["Title", title],
    [authors.length > 1 ? "Authors" : "Author", [...authors, ...(others ? ["and others"] : [])].join("; ")],
    ["Date", day && (/^\d{4}/u.test(day) ? dayWords(day) : day)],
    ["In", container],
    ["Publisher", publisher],
    ["Numbers", numbers.filter(Boolean).join(", ")],
    ["DOI", doi && <Web href={`https://doi.org/${doi}`}>{doi}</Web>],
    ["Address", url && url !== `https://doi.org/${doi}` && (/^https?:/u.test(url) ? <Web href={url}>{url}</Web> : url)],
    ["Keywords", keywords.join("; ")],
  ];
  return (
    <section className="evidence-part work-entry" aria-label="In the bibliography">
      <h4 className="part-title">
        In the bibliography <span>{work.proposed ? <Proposed>{id}</Proposed> : id}</span>
      </h4>
      <dl className="one-row">
        {fields
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {abstract && (
        <details className="work-abstract" open={abstract.length < 700}>
          <summary>Abstract</summary>
          <p>{abstract}</p>
        </details>
      )}
      <p className="panel-place">
        stands in <code>{`${work.file}:${work.line}`}</code>
      </p>
    </section>
  );
}

function Web({ href, children }: { href: string; children: string }) {
  return (
    <a className="link" href={href} rel="noreferrer noopener">
      {children}
    </a>
  );
}
