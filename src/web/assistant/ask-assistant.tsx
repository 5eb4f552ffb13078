import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AssistantAnswer, AssistantState } from "../../api/assistant.js";
import { type AskError, answer } from "../ask/ask.js";
import { post } from "../ask/edit.js";

/** Asks the assistant that the case names about a source; nothing at all where it names none. */
export function AskAssistant({ source }: { source: string }) {
  const queries = useQueryClient();
  const state = useQuery<AssistantState, AskError>({
    queryKey: ["assistant"],
    queryFn: () => answer<AssistantState>(fetch("/api/assistant")),
  });
  const ask = useMutation<AssistantAnswer, AskError>({
    mutationFn: () => post<AssistantAnswer>(`/api/assistant/ask/${encodeURIComponent(source)}`),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!state.data?.isOn) return null;
  return (
    <section className="assistant">
      <h3>Assistant</h3>
      <p className="panel-note">
        <b>{state.data.model}</b> at {state.data.endpoint} proposes codings of this source. They count nowhere before you accept them with{" "}
        <kbd>a</kbd>.
      </p>
      <button type="button" className="act" disabled={ask.isPending} onClick={() => ask.mutate()}>
        {ask.isPending ? "Asking …" : "Ask about this source"}
      </button>
      <div role="status">{ask.data ? <Told of={ask.data} /> : ask.error && <p>{ask.error.message}</p>}</div>
    </section>
  );
}

function Told({ of }: { of: AssistantAnswer }) {
  if (of.kind === "refused") return <p>{of.says}</p>;
  return (
    <>
      <p>
        {of.proposed === 0 ? "No new proposals" : `${of.proposed} new ${of.proposed === 1 ? "proposal" : "proposals"}`}
        {of.asked === 0 && of.kept > 0 ? "; the case had the answer already" : ""}
        {of.refused.length ? `; ${of.refused.length} refused:` : "."}
      </p>
      {of.refused.length > 0 && (
        <ul className="assistant-refused">
          {of.refused.slice(0, 10).map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: refusals of one answer never move
            <li key={index}>
              <q>{each.quote}</q> {each.why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
