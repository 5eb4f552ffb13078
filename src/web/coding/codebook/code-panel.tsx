import { useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import type { CategoryLine, CategoryUse, CodingDesk } from "../../../pages/coding.js";
import type { EditStep } from "../../../pages/edit.js";
import { useAddress } from "../../addresses/address.js";
import { api, inPath, useAnswer } from "../../ask/ask.js";
import { Writes } from "../../ask/writing.js";
import { newId } from "../ask-coding.js";
import { useSendActs } from "../send-acts.js";
import type { Asking } from "./ask.js";
import type { WrittenCategory } from "./steps.js";

interface CodePanelProps {
  readonly category: CategoryLine;
  readonly categories: readonly CategoryLine[];
  readonly written: readonly WrittenCategory[];
  readonly desk: CodingDesk;
  ask(asking: Asking): void;
  change(steps: readonly EditStep[], act: string, then?: string): void;
}

/** One code: its rules with a way to change each, examples, memos, and where it is used. */
export function CodePanel({ category, categories, written, desk, ask, change }: CodePanelProps) {
  const parent = categories.find(({ id }) => id === category.parent);
  const memos = desk.memos.filter(({ on }) => on === `category:${category.id}`);
  const field = (name: Extract<Asking, { kind: "field" }>["field"], title: string, says: string | null, hint = "") => (
    <div>
      <dt>{title}</dt>
      <dd>
        {says || <span className="faint">none</span>}{" "}
        <button
          type="button"
          className="link-quiet"
          aria-label={`Change ${title.toLowerCase()}`}
          onClick={() => ask({ kind: "field", field: name, title, hint })}
        >
          change
        </button>
      </dd>
    </div>
  );
  return (
    <div className="evidence code-panel">
      <Writes>
        <h3 className="evidence-finding">{category.name}</h3>
        <p className="coding-acts">
          <button type="button" onClick={() => ask({ kind: "name" })}>
            Name <kbd>e</kbd>
          </button>
          <button type="button" onClick={() => ask({ kind: "move" })}>
            Move <kbd>p</kbd>
          </button>
          <button type="button" onClick={() => ask({ kind: "merge" })}>
            Merge <kbd>g</kbd>
          </button>
          <button type="button" onClick={() => ask({ kind: "split" })}>
            Split <kbd>s</kbd>
          </button>
          {category.codings === 0 && !categories.some((each) => each.parent === category.id) && (
            <button
              type="button"
              onClick={() => {
                const index = written.findIndex(({ id }) => id === category.id);
                if (index >= 0) change([{ remove: ["categories", index] }], `remove the code ${category.name}`);
              }}
            >
              Remove
            </button>
          )}
        </p>
        <dl className="code-fields">
          {field("definition", "Definition", category.definition)}
          {field("include", "Include", category.include)}
          {field("exclude", "Leave out", category.exclude)}
          {field("example", "Example", category.examples[0]?.quote ?? null, "Words of a source, or made up.")}
          {field("terms", "Dictionary", category.terms.join("; ") || null, "Words and phrases with ; between them, * for any ending.")}
          {field("key", "Key", category.key, "One to three letters or digits.")}
          {field("colour", "Colour", category.colour, "As #3D4FA3.")}
          {field("slot", "Place in a theory", category.slot, "As rsct/military or constructivism/trust.")}
          <div>
            <dt>Below</dt>
            <dd>{parent ? parent.name : <span className="faint">nothing</span>}</dd>
          </div>
          <div>
            <dt>Id</dt>
            <dd>
              <code>{category.id}</code>
              {category.was.length > 0 && <> was {category.was.join(", ")}</>}{" "}
              <button type="button" className="link-quiet" onClick={() => ask({ kind: "id" })}>
                change
              </button>
            </dd>
          </div>
        </dl>
        {category.examples.slice(1).map((each) => (
          <blockquote key={each.quote} className={each.not ? "coding-words is-not" : "coding-words"}>
            {each.not && "Not: "}“{each.quote}”
          </blockquote>
        ))}
        {memos.map(({ coder, says }) => (
          <p key={coder} className="memo">
            <b>{coder}</b> {says}
          </p>
        ))}
        <button type="button" className="link-quiet" onClick={() => ask({ kind: "memo" })}>
          Memo <kbd>m</kbd>
        </button>
        <Uses category={category} categories={categories} coder={desk.coder} />
      </Writes>
    </div>
  );
}

/** Where a code is used; one's own codings can be dealt out to other codes here, as after a split. */
function Uses({ category, categories, coder }: { category: CategoryLine; categories: readonly CategoryLine[]; coder: string | null }) {
  const { href } = useAddress();
  const queries = useQueryClient();
  const { data } = useAnswer(["coding", "uses", category.id], () =>
    api.coding.uses[":category"].$get({ param: inPath({ category: category.id }) }),
  );
  const send = useSendActs();
  if (!data?.length) return null;
  const recode = async (use: CategoryUse, to: string) => {
    await send([{ id: newId(), act: "recode", of: use.id, category: to }]);
    await queries.invalidateQueries({ queryKey: ["coding"] });
  };
  return (
    <section>
      <h3>
        Codings <span>{data.length}</span>
      </h3>
      <ul className="code-uses">
        {data.slice(0, 60).map((use) => (
          <li key={`${use.coder} ${use.id}`}>
            <Link
              href={href(
                `/sources/${encodeURIComponent(use.source)}?at=${encodeURIComponent(`coding:${use.id}`)}${use.start === null ? "" : `#${use.start}-${use.end}`}`,
              )}
            >
              {use.isNote ? shown(use.exact) : `“${shown(use.exact)}”`}
            </Link>
            <small>
              {use.title}
              {use.isNote && " (in the analyst’s words)"} · {use.coder}
              {use.coder === coder && (
                <select
                  aria-label={`Another code for “${use.exact.slice(0, 40)}”`}
                  value={category.id}
                  onChange={(event) => void recode(use, event.target.value)}
                >
                  {categories.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </small>
          </li>
        ))}
      </ul>
      {data.length > 60 && <p className="muted">{data.length - 60} more; the queries list them all.</p>}
    </section>
  );
}

function shown(exact: string): string {
  return exact.length > 140 ? `${exact.slice(0, 139)}…` : exact;
}
