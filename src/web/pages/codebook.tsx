import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import { readOnlySays } from "../../domain/brings.js";
import type { CategoryLine, CodingDesk } from "../../pages/coding.js";
import type { EditStep } from "../../pages/edit.js";
import { useAddress } from "../addresses/address.js";
import { ToldContext, useCaseText, useEdit } from "../ask/edit.js";
import { useOff, useReadOnly } from "../ask/writing.js";
import { useDesk } from "../coding/ask-coding.js";
import { idFor } from "../coding/choose-code.js";
import { Ask, type Asking } from "../coding/codebook/ask.js";
import { CodePanel } from "../coding/codebook/code-panel.js";
import { CodeLine, treeOf } from "../coding/codebook/code-tree.js";
import { CodebookFiles } from "../coding/codebook/files.js";
import { ProposedCodes, proposedKeys } from "../coding/codebook/proposed-codes.js";
import type { WrittenCategory } from "../coding/codebook/steps.js";
import { TheorySlots } from "../coding/codebook/theory-slots.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** With what eyes do we read: the tree of codes with rules and examples, and the holes that theories show. */
export default function Codebook() {
  const { at, select } = useAddress();
  const desk = useDesk();
  const file = useCaseText("codebook");
  const queries = useQueryClient();
  const edit = useEdit();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isReadOnly = useReadOnly();
  const off = useOff();
  const tell = useContext(ToldContext);
  const ask = useCallback(
    (next: Asking) => (isReadOnly ? tell({ kind: "refused", says: readOnlySays }) : setAsking(next)),
    [isReadOnly, tell],
  );
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

  useKeys(chosen, ask);
  return (
    <Frame
      name="Codebook"
      className="codebook"
      hint="Choose a code to see and change its rules."
      aside={desk.data ? <BookAside desk={desk.data} ask={ask} /> : undefined}
      shown={
        chosen && desk.data ? (
          <CodePanel category={chosen} categories={categories} ask={ask} written={written} change={change} desk={desk.data} />
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
            <button type="button" className="act" {...off} onClick={() => ask({ kind: "add", parent: null, slot: null, name: "" })}>
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
          {desk.data.twice > 0 && (
            <p className="section-says">
              {desk.data.twice === 1 ? "One coding is" : `${desk.data.twice.toLocaleString("en-GB")} codings are`} not counted: the same
              coder has the same words in another copy of the document.
            </p>
          )}
          <ProposedCodes />
          <TheorySlots
            desk={desk.data}
            open={(id) => select(`code:${id}`)}
            fill={(slot, name) => ask({ kind: "add", parent: null, slot, name })}
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
  ...proposedKeys,
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

function BookAside({ desk, ask }: { desk: CodingDesk; ask: (asking: Asking) => void }) {
  const { href } = useAddress();
  const off = useOff();
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
      <button type="button" className="link-quiet" {...off} onClick={() => ask({ kind: "case-memo" })}>
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
