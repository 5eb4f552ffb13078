import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { bringsInWords } from "../../domain/brings.js";
import type { Written } from "../../pages/edit.js";
import { useCase } from "../addresses/address.js";
import { type AskError, api, written } from "../ask/ask.js";
import { trustId } from "../ask/writing.js";

/** Above every page of a case that nobody on this machine trusts: what it brings, and the one key that trusts it. */
export function TrustNotice() {
  const { trust } = useCase();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation<Written, AskError>({
    mutationFn: () => written(api.trust.$post()),
    onSuccess: () => queries.invalidateQueries(),
  });
  const isAsked = !trust.isTrusted;
  useEffect(() => {
    if (!isAsked) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "T" || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      if ((event.target as HTMLElement).matches("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      event.stopPropagation(); // no cell begins to be typed in
      mutate();
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [isAsked, mutate]);
  if (!isAsked) return null;
  return (
    <section className="notice trust" aria-label="Trust">
      <p id={trustId}>
        <b>Open to read only.</b> Nobody on this machine has trusted this case yet. It brings {bringsInWords(trust.brings)}.{" "}
        {trust.brings.assistant && "Its assistant is asked only after you confirm it in the reader. "}
        {error && <span role="alert">{error.message}</span>}
      </p>
      <button type="button" className="act" disabled={isPending} aria-keyshortcuts="Shift+T" onClick={() => mutate()}>
        Trust this case <kbd>T</kbd>
      </button>
    </section>
  );
}
