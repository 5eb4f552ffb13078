import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type AheadAnswer, type AskedFor, type AssistantAnswer, tokensIn } from "../../pages/assistant.js";
import type { Written } from "../../pages/edit.js";
import { type AskError, type Asked, api, inPath, useAnswer, written } from "../ask/ask.js";
import { useWritten } from "../ask/edit.js";
import { useOff } from "../ask/writing.js";

const useAssistant = () => useAnswer(["assistant"], () => api.assistant.$get());

/** Asks the assistant that the case names about a source; nothing at all where it names none. */
export function AskAssistant({ source }: { source: string }) {
  return (
    <Asker label="Ask about this source" words="this source" ask={() => api.assistant.ask[":source"].$post({ param: inPath({ source }) })}>
      proposes codings of this source. They count nowhere before you accept them with <kbd>a</kbd>.
    </Asker>
  );
}

/** The same for what the whole case is asked about, with how much there is to ask before anybody is. */
export function AskFor({ what, label, children }: { what: AskedFor; label: string; children: ReactNode }) {
  const state = useAssistant();
  const ahead = useAnswer(["assistant", what], () => api.assistant[what].$get(), { enabled: state.data?.isOn ?? false });
  const { data } = ahead;
  const isNone = data?.kind === "ahead" && data.questions === 0;
  return (
    <Asker
      heading="h2"
      label={label}
      words={what === "names" ? "those passages" : "the passages"}
      isOff={!data || isNone}
      ask={() => api.assistant[what].$post()}
    >
      {children} {data?.kind === "refused" ? data.says : data && aheadWords(data)}
    </Asker>
  );
}

function aheadWords({ about, questions, kept, letters }: Extract<AheadAnswer, { kind: "ahead" }>): string {
  const n = (count: number) => count.toLocaleString("en-GB");
  if (questions === 0) return `There is nothing to ask: ${about}.`;
  const open = questions - kept;
  const asks =
    open === 0
      ? "all answered before"
      : `${n(open)} ${open === 1 ? "question" : "questions"}, about ${n(tokensIn(letters))} tokens to read`;
  return `${about}: ${asks}.`;
}

interface AskerProps {
  readonly label: string;
  /** What would be sent, in words. */
  readonly words: string;
  readonly isOff?: boolean;
  /** Level of its heading: 3 in a panel, 2 on a page. */
  readonly heading?: "h2" | "h3";
  readonly children: ReactNode;
  ask(): Asked<AssistantAnswer>;
}

function Asker({ label, words, isOff = false, heading: Heading = "h3", children, ask: asks }: AskerProps) {
  const queries = useQueryClient();
  const off = useOff();
  const write = useWritten();
  const state = useAssistant();
  const ask = useMutation<AssistantAnswer, AskError>({
    mutationFn: () => write(asks),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!state.data?.isOn) return null;
  return (
    <section className="assistant">
      <Heading>Assistant</Heading>
      <p className="panel-note">
        <b>{state.data.model}</b> at {state.data.endpoint} {children}
      </p>
      {state.data.isConfirmed ? (
        <button type="button" className="act" disabled={ask.isPending || isOff} {...off} onClick={() => ask.mutate()}>
          {ask.isPending ? "Asking …" : label}
        </button>
      ) : (
        <Confirm endpoint={state.data.endpoint ?? ""} variable={state.data.key} words={words} />
      )}
      <div role="status">{ask.data ? <Told of={ask.data} /> : ask.error && <p>{ask.error.message}</p>}</div>
    </section>
  );
}

/** Where the words of the sources would go, and which variable with them: both confirmed at once. */
function Confirm({ endpoint, variable, words }: { endpoint: string; variable: string | null; words: string }) {
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
        Nobody on this machine has confirmed it yet. The words of {words} would be sent to <code>{endpoint}</code>
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
