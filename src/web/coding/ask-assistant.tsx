import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AssistantAnswer } from "../../pages/assistant.js";
import type { Written } from "../../pages/edit.js";
import { type AskError, api, inPath, useAnswer, written } from "../ask/ask.js";
import { useWritten } from "../ask/edit.js";
import { useOff } from "../ask/writing.js";

/** Asks the assistant that the case names about a source; nothing at all where it names none. */
export function AskAssistant({ source }: { source: string }) {
  const queries = useQueryClient();
  const off = useOff();
  const write = useWritten();
  const state = useAnswer(["assistant"], () => api.assistant.$get());
  const ask = useMutation<AssistantAnswer, AskError>({
    mutationFn: () => write(() => api.assistant.ask[":source"].$post({ param: inPath({ source }) })),
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
      {state.data.isConfirmed ? (
        <button type="button" className="act" disabled={ask.isPending} {...off} onClick={() => ask.mutate()}>
          {ask.isPending ? "Asking …" : "Ask about this source"}
        </button>
      ) : (
        <Confirm endpoint={state.data.endpoint ?? ""} variable={state.data.key} />
      )}
      <div role="status">{ask.data ? <Told of={ask.data} /> : ask.error && <p>{ask.error.message}</p>}</div>
    </section>
  );
}

/** Where the words of the sources would go, and which variable with them: both confirmed at once. */
function Confirm({ endpoint, variable }: { endpoint: string; variable: string | null }) {
  const queries = useQueryClient();
  const off = useOff();
  const confirm = useMutation<Written, AskError>({
    mutationFn: () => written(api.trust.assistant.$post({ json: { endpoint, key: variable } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const refused = confirm.error?.message ?? (confirm.data?.kind === "refused" ? confirm.data.says : undefined);
  return (
    <>
      <p className="panel-note assistant-where">
        Nobody on this machine has confirmed it yet. The words of this source would be sent to <code>{endpoint}</code>
        {variable === null ? ", without a key." : ", and the environment variable "}
        {variable !== null && (
          <>
            <code>{variable}</code> with them, as the key.
          </>
        )}
      </p>
      <button type="button" className="act" disabled={confirm.isPending} {...off} onClick={() => confirm.mutate()}>
        {variable === null ? "Confirm this address" : "Confirm address and key"}
      </button>
      {refused && <p role="alert">{refused}</p>}
    </>
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
          {of.refused.length > 10 && <li>{`10 of ${of.refused.length}; the exchange kept in the case has all`}</li>}
        </ul>
      )}
    </>
  );
}
