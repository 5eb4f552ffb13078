import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { EditStep } from "../../../pages/edit.js";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { useDesk } from "../../coding/ask-coding.js";
import { idFor } from "../../coding/choose-code.js";
import { treeOf } from "../../coding/codebook/code-tree.js";
import type { WrittenCategory } from "../../coding/codebook/steps.js";
import { WriteWindow } from "./write-window.js";

/** A new code for the codebook: its name, the code that it stands below, and its definition. */
export function NewCode({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const file = useCaseText("codebook");
  const queries = useQueryClient();
  const { mutate } = useEdit();
  const [name, setName] = useState("");
  const [parent, setParent] = useState("");
  const [definition, setDefinition] = useState("");
  const categories = desk.data?.categories ?? [];
  const words = name.trim();
  const same = categories.find((each) => each.name.toLowerCase() === words.toLowerCase());
  const isReady = words !== "" && same === undefined && desk.data !== undefined && file.data !== undefined;
  const save = () => {
    if (!isReady) return;
    const id = idFor(words, new Set(categories.flatMap((each) => [each.id, ...each.was])));
    const value = { id, ...(parent && { parent }), name: words, definition: definition.trim() || `What is coded as ${words}.` };
    const written = (file.data?.says as { categories?: WrittenCategory[] } | null | undefined)?.categories ?? [];
    const step: EditStep = written.length ? { add: ["categories"], value } : { set: ["categories"], value: [value] };
    onClose();
    mutate(
      { name: "codebook", was: file.data?.sha256 ?? null, steps: [step], act: `add the code ${words}` },
      { onSettled: () => void queries.invalidateQueries({ queryKey: ["coding"] }) },
    );
  };
  return (
    <WriteWindow
      title="New code"
      hint={same ? `The codebook has a code of that name: ${same.definition}` : "More of its rules are written in the codebook."}
      isReady={isReady}
      onSave={save}
      onClose={onClose}
    >
      <label>
        <span>Name</span>
        <input type="text" value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>Below</span>
        <select value={parent} onChange={(event) => setParent(event.target.value)}>
          <option value="">nothing: a code of its own</option>
          {treeOf(categories).map(({ category, depth }) => (
            <option key={category.id} value={category.id}>
              {"\u2003".repeat(depth) + category.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Definition</span>
        <textarea
          rows={2}
          value={definition}
          placeholder="What is coded with it, in a sentence"
          onChange={(event) => setDefinition(event.target.value)}
        />
      </label>
    </WriteWindow>
  );
}
