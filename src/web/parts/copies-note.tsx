import type { CopiesNote } from "../../pages/page.js";

/** How codings in a copy of a document count. */
export function CopiesSaid({ note }: { note: CopiesNote | null }) {
  if (!note) return null;
  const number = (n: number) => n.toLocaleString("en-GB");
  const { copies, codings, twice, alone } = note;
  return (
    <p className="section-says">
      {number(codings)} {codings === 1 ? "coding stands" : "codings stand"} in{" "}
      {copies === 1 ? "a copy of another document" : `${number(copies)} copies of other documents`} and {codings === 1 ? "counts" : "count"}{" "}
      at the same words there
      {twice > 0 && `; ${number(twice)} ${twice === 1 ? "does" : "do"} not count, since the same coder has the words coded there already`}
      {alone > 0 && `; ${number(alone)} ${alone === 1 ? "stands" : "stand"} in words that the copy alone has`}.
    </p>
  );
}
