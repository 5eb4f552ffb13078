import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import type { CategoryLine, CategoryUse, CodingDesk } from "../../domain/page-coding.js";
import type { EditStep } from "../../domain/page-edit.js";
import { useAddress } from "../address.js";
import { type AskError, answer } from "../ask.js";
import { newId, useDesk } from "../coding/ask-coding.js";
import { idFor } from "../coding/choose-code.js";
import { CodePicker } from "../coding/code-picker.js";
import { CodebookFiles } from "../coding/codebook-files.js";
import { isBelow, mergeInto, renameId, setField, splitInto, type WrittenCategory } from "../coding/codebook-steps.js";
import { TheorySlots } from "../coding/theory-slots.js";
import { WriteNote } from "../coding/write-note.js";
import { post, useCaseText, useEdit } from "../edit.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

type Asking =
  | { readonly kind: "add"; readonly parent: string | null; readonly slot: string | null; readonly name: string }
  | { readonly kind: "name" | "id" | "merge" | "move" | "split" | "memo" | "case-memo" }
  | {
      readonly kind: "field";
      readonly field: "definition" | "include" | "exclude" | "terms" | "colour" | "key" | "slot" | "example";
      readonly title: string;
      readonly hint: string;
    };

/** With what eyes do we read: the tree of codes with rules and examples, and the holes that theories show. */
export default function Codebook() {
  const { at, select } = useAddress();
  const desk = useDesk();
  const file = useCaseText("codebook");
  const queries = useQueryClient();
  const edit = useEdit();
  const [asking, setAsking] = useState<Asking | null>(null);
  const categories = desk.data?.categories ?? none;
  const chosen = at?.startsWith("code:") ? categories.find(({ id }) => id === at.slice(5)) : undefined;
  const written = useMemo(() => (file.data?.says as { categories?: WrittenCategory[] } | null | undefined)?.categories ?? [], [file.data]);

  const change = (steps: readonly EditStep[], act: string, then?: string) => {
    setAsking(null);
    if (!steps.length) return;
    edit.mutate(
      { name: "codebook", was: file.data?.sha256 ?? null, steps, act },
      {
        onSettled: () => {
          void queries.invalidateQueries({ queryKey: ["coding"] });
          void queries.invalidateQueries({ queryKey: ["file"] });
        },
        onSuccess: (given) => {
          if (given.kind === "written" && then !== undefined) select(`code:${then}`);
        },
      },
    );
  };
  const add = (name: string, parent: string | null, slot: string | null) => {
    const id = idFor(name, new Set(categories.flatMap((each) => [each.id, ...each.was])));
    const value = { id, ...(parent !== null && { parent }), name, definition: `What is coded as ${name}.`, ...(slot !== null && { slot }) };
    const step: EditStep = written.length ? { add: ["categories"], value } : { set: ["categories"], value: [value] };
    change([step], `add the code ${name}`, id);
  };

  useKeys(chosen, setAsking);
  return (
    <Frame
      name="Codebook"
      className="codebook"
      hint="Choose a code to see and change its rules."
      aside={desk.data ? <BookAside desk={desk.data} ask={setAsking} /> : undefined}
      shown={
        chosen && desk.data ? (
          <CodePanel category={chosen} categories={categories} ask={setAsking} written={written} change={change} desk={desk.data} />
        ) : at?.startsWith("code:") ? (
          desk.data ? (
            <p className="panel-note">The codebook has no such code any more.</p>
          ) : (
            <Waiting />
          )
        ) : undefined
      }
      keys={bookKeys}
      isKeyed
    >
      {desk.error && !desk.data ? (
        <Failed error={desk.error} again={() => void desk.refetch()} />
      ) : !desk.data ? (
        <Waiting lines={12} />
      ) : (
        <>
          <h1 className="lead">{lead(desk.data)}</h1>
          <div className="book-acts">
            <button type="button" className="act" onClick={() => setAsking({ kind: "add", parent: null, slot: null, name: "" })}>
              New code <kbd>n</kbd>
            </button>
            <CodebookFiles categories={categories} written={written} change={change} />
          </div>
          {categories.length === 0 ? (
            <Empty title="The codebook is empty.">Add a code, take in a codebook you have, or begin with the codes of a theory.</Empty>
          ) : (
            <ul className="code-tree" aria-label="Codes">
              {treeOf(categories).map(({ category, depth }) => (
                <CodeLine
                  key={category.id}
                  category={category}
                  depth={depth}
                  isOpen={chosen?.id === category.id}
                  open={() => select(`code:${category.id}`)}
                />
              ))}
            </ul>
          )}
          <TheorySlots
            desk={desk.data}
            open={(id) => select(`code:${id}`)}
            fill={(slot, name) => setAsking({ kind: "add", parent: null, slot, name })}
          />
        </>
      )}
      {asking && desk.data && (
        <Ask
          asking={asking}
          chosen={chosen}
          categories={categories}
          written={written}
          desk={desk.data}
          change={change}
          add={add}
          close={() => setAsking(null)}
          again={() => void queries.invalidateQueries({ queryKey: ["coding"] })}
        />
      )}
    </Frame>
  );
}
const none: readonly CategoryLine[] = [];

const bookKeys = [
  ["j k", "next, previous code"],
  ["Enter", "open a code"],
  ["n", "new code; below the one that is open"],
  ["e", "change its name"],
  ["p", "move it below another"],
  ["g", "merge it into another"],
  ["s", "split it"],
  ["m", "memo on it"],
  ["Ctrl Z", "undo"],
] as const;

function useKeys(chosen: CategoryLine | undefined, ask: (asking: Asking) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const node = event.target as HTMLElement;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]") || node.matches("input, textarea, select")) return;
      const kinds: Readonly<Record<string, Asking>> = {
        n: { kind: "add", parent: chosen?.id ?? null, slot: null, name: "" },
        ...(chosen && { e: { kind: "name" }, p: { kind: "move" }, g: { kind: "merge" }, s: { kind: "split" }, m: { kind: "memo" } }),
      };
      const asked = kinds[event.key];
      if (!asked) return;
      event.preventDefault();
      ask(asked);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [chosen, ask]);
}

function lead({ categories, slots }: CodingDesk): string {
  if (!categories.length) return "Nothing is coded for yet.";
  const parents = new Set(categories.flatMap(({ parent }) => parent ?? []));
  const unused = categories.filter((each) => !each.codings && !parents.has(each.id)).length;
  const holes = slots.filter(({ codings }) => codings === 0).length;
  const parts = [
    `${categories.length} ${categories.length === 1 ? "code" : "codes"}`,
    unused ? `${unused} of them unused` : "all of them used",
    ...(slots.length ? [holes ? `${holes} of ${slots.length} slots of the theory are empty` : `every slot of the theory is filled`] : []),
  ];
  return `${parts.join(", ")}.`;
}

interface Branch {
  readonly category: CategoryLine;
  readonly depth: number;
}
/** Codes below their parents, in the order of the file. */
function treeOf(categories: readonly CategoryLine[]): Branch[] {
  const ids = new Set(categories.map(({ id }) => id));
  const below = new Map<string | null, CategoryLine[]>();
  for (const each of categories) {
    const parent = each.parent !== null && ids.has(each.parent) ? each.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), each]);
  }
  const walk = (parent: string | null, depth: number): Branch[] =>
    (below.get(parent) ?? []).flatMap((category) => [{ category, depth }, ...walk(category.id, depth + 1)]);
  return walk(null, 0);
}

function CodeLine({ category, depth, isOpen, open }: Branch & { isOpen: boolean; open: () => void }) {
  return (
    <li className={isOpen ? "is-here" : undefined} data-depth={Math.min(depth, 6)}>
      <button type="button" data-step="" data-ev={`code:${category.id}`} aria-pressed={isOpen} onClick={open}>
        <span className="code-name">
          {category.colour && <i className="swatch" style={{ backgroundColor: category.colour }} />}
          {category.name}
          {category.key && <kbd>{category.key}</kbd>}
        </span>
        <span className="code-says">{category.definition}</span>
        <span className="number">{category.codings || <span className="faint">0</span>}</span>
      </button>
    </li>
  );
}

function BookAside({ desk, ask }: { desk: CodingDesk; ask: (asking: Asking) => void }) {
  const { href } = useAddress();
  const memos = desk.memos.filter(({ on }) => on === "case");
  return (
    <section className="coding-aside">
      <p className="panel-note">Choose a code to see and change its rules.</p>
      <h3>Memos on the case</h3>
      {memos.map(({ coder, says }) => (
        <p key={coder} className="memo">
          <b>{coder}</b> {says}
        </p>
      ))}
      <button type="button" className="link-quiet" onClick={() => ask({ kind: "case-memo" })}>
        {memos.some(({ coder }) => coder === desk.coder) ? "Change your memo" : "Write a memo on the case"}
      </button>
      {desk.toLookAt > 0 && (
        <p>
          <Link href={href("/codings")}>{desk.toLookAt} codings to look at</Link>: their sources changed.
        </p>
      )}
    </section>
  );
}

interface CodePanelProps {
  readonly category: CategoryLine;
  readonly categories: readonly CategoryLine[];
  readonly written: readonly WrittenCategory[];
  readonly desk: CodingDesk;
  ask(asking: Asking): void;
  change(steps: readonly EditStep[], act: string, then?: string): void;
}

/** One code: its rules with a way to change each, examples, memos, and where it is used. */
function CodePanel({ category, categories, written, desk, ask, change }: CodePanelProps) {
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
    </div>
  );
}

/** Where a code is used; one's own codings can be dealt out to other codes here, as after a split. */
function Uses({ category, categories, coder }: { category: CategoryLine; categories: readonly CategoryLine[]; coder: string | null }) {
  const { href } = useAddress();
  const queries = useQueryClient();
  const { data } = useQuery<readonly CategoryUse[], AskError>({
    queryKey: ["coding", "uses", category.id],
    queryFn: () => answer<readonly CategoryUse[]>(fetch(`/api/coding/uses/${encodeURIComponent(category.id)}`)),
  });
  if (!data?.length) return null;
  const recode = async (use: CategoryUse, to: string) => {
    await post("/api/coding/acts", [{ id: newId(), act: "recode", of: use.id, category: to }]);
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
              “{use.exact.length > 140 ? `${use.exact.slice(0, 139)}…` : use.exact}”
            </Link>
            <small>
              {use.title} · {use.coder}
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

interface AskProps {
  readonly asking: Asking;
  readonly chosen: CategoryLine | undefined;
  readonly categories: readonly CategoryLine[];
  readonly written: readonly WrittenCategory[];
  readonly desk: CodingDesk;
  change(steps: readonly EditStep[], act: string, then?: string): void;
  add(name: string, parent: string | null, slot: string | null): void;
  close(): void;
  again(): void;
}

function Ask({ asking, chosen, categories, written, desk, change, add, close, again }: AskProps) {
  const memo = async (on: string, says: string) => {
    close();
    await post("/api/coding/acts", [{ id: newId(), act: "memo", on, says }]).catch(() => undefined);
    again();
  };
  const first = (on: string) => desk.memos.find((each) => each.on === on && each.coder === desk.coder)?.says ?? "";
  if (asking.kind === "add") {
    const parent = categories.find(({ id }) => id === asking.parent);
    return (
      <WriteNote
        title={parent ? `New code below ${parent.name}` : "New code"}
        first={asking.name}
        hint="Its rules are written in the panel."
        isLine
        onClose={close}
        onSave={(name) => name && add(name, asking.parent, asking.slot)}
      />
    );
  }
  if (asking.kind === "case-memo")
    return (
      <WriteNote
        title="Memo on the case"
        first={first("case")}
        hint="An empty memo is taken away."
        onClose={close}
        onSave={(says) => void memo("case", says)}
      />
    );
  if (!chosen) return null;
  const { id, name } = chosen;
  switch (asking.kind) {
    case "memo":
      return (
        <WriteNote
          title={`Memo on ${name}`}
          first={first(`category:${id}`)}
          hint="An empty memo is taken away."
          onClose={close}
          onSave={(says) => void memo(`category:${id}`, says)}
        />
      );
    case "name":
      return (
        <WriteNote
          title={`Another name for ${name}`}
          first={name}
          hint="Codings keep their code."
          isLine
          onClose={close}
          onSave={(says) => says && change(setField(written, id, "name", says), `call ${name} ${says}`)}
        />
      );
    case "id":
      return (
        <WriteNote
          title={`Another id for ${id}`}
          first={id}
          hint="The old id is kept as a former one; codings stay."
          isLine
          onClose={close}
          onSave={(says) =>
            says && change(renameId(written, id, idFor(says, new Set(categories.map((each) => each.id)))), `give ${name} another id`, says)
          }
        />
      );
    case "field": {
      const value =
        asking.field === "terms"
          ? chosen.terms.join("; ")
          : asking.field === "example"
            ? (chosen.examples[0]?.quote ?? "")
            : (chosen[asking.field] ?? "");
      return (
        <WriteNote
          title={`${asking.title} of ${name}`}
          first={value}
          hint={asking.hint || "Empty takes it out."}
          isLine={["terms", "colour", "key", "slot"].includes(asking.field)}
          onClose={close}
          onSave={(says) => {
            if (asking.field === "definition" && !says) return;
            const to = asking.field === "terms" ? says.split(/\s*;\s*/).filter(Boolean) : says;
            change(setField(written, id, asking.field, to), `change the ${asking.title.toLowerCase()} of ${name}`);
          }}
        />
      );
    }
    case "split":
      return (
        <WriteNote
          title={`Split ${name} into`}
          first=""
          hint="One code a line. What is coded stays with the whole until it is dealt out below."
          onClose={close}
          onSave={(says) => {
            const taken = new Set(categories.flatMap((each) => [each.id, ...each.was]));
            const names = says
              .split(/\n+/)
              .map((each) => each.trim())
              .filter(Boolean)
              .map((each) => {
                const made = idFor(each, taken);
                taken.add(made);
                return { id: made, name: each };
              });
            change(splitInto(written, id, names), `split ${name}`, id);
          }}
        />
      );
    case "merge":
      return (
        <CodePicker
          title={`Merge ${name} into`}
          categories={categories.filter((each) => !isBelow(written, each.id, id))}
          recent={[]}
          onClose={close}
          onChoose={(into) => change(mergeInto(written, id, into.id), `merge ${name} into ${into.name}`, into.id)}
        />
      );
    case "move":
      return (
        <CodePicker
          title={`Move ${name} below`}
          categories={[top, ...categories.filter((each) => !isBelow(written, each.id, id) && each.id !== chosen.parent)]}
          recent={[]}
          onClose={close}
          onChoose={(to) => change(setField(written, id, "parent", to.id), `move ${name} below ${to.name}`, id)}
        />
      );
  }
}

/** The choice of standing below nothing. */
const top: CategoryLine = {
  ...{
    id: "",
    parent: null,
    name: "Nothing: a code of its own",
    definition: "It stands at the top of the tree.",
    include: null,
    exclude: null,
  },
  ...{ examples: [], slot: null, terms: [], colour: null, key: null, was: [], codings: 0, mine: 0, sources: 0 },
};
