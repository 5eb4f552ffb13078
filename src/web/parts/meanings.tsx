import { type IndexPage, indicesOn } from "../../domain/measures/indices.js";

/** What every number of a page measures, and when it says nothing. */
export function Meanings({ page }: { page: IndexPage }) {
  return (
    <details className="meanings">
      <summary>What the numbers of this page measure, and when they are silent</summary>
      <dl>
        {indicesOn(page).map(({ name, of, measures, silent }) => (
          <div key={of} data-index={of}>
            <dt>{name}</dt>
            <dd>
              {measures} <i>Silent:</i> {silent}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
