import { useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import type { ProposedQuote } from "../../pages/proposed.js";
import { useAddress } from "../addresses/address.js";
import { api, useAnswer } from "../ask/ask.js";
import { newId } from "./ask-coding.js";
import { useSendActs } from "./send-acts.js";

/** What the assistant proposed and nobody decided: codes for the codebook, and whom names mean. */
export const useProposed = () => useAnswer(["coding", "proposed"], () => api.coding.proposed.$get(), { keeps: true });

/** Refuses a proposal with all its quotes, as one act; whoever codes must be known. */
export function useRefuse(): (quotes: readonly ProposedQuote[]) => Promise<void> {
  const send = useSendActs();
  const queries = useQueryClient();
  return async (quotes) => {
    const group = newId();
    await send(quotes.map(({ key }) => ({ id: newId(), act: "reject", of: key, is: true, with: group })));
    await queries.invalidateQueries({ queryKey: ["coding"] });
  };
}

/** The words that bear a proposal out, each a way to its place in the source. */
export function ProposedQuotes({ quotes }: { quotes: readonly ProposedQuote[] }) {
  const { href } = useAddress();
  return (
    <ul className="proposed-quotes">
      {quotes.map(({ key, source, title, start, end, exact }) => (
        <li key={key}>
          <Link href={href(`/sources/${encodeURIComponent(source)}#${start}-${end}`)} title={`In its place in ${title}`}>
            “{exact.length > 240 ? `${exact.slice(0, 239)}…` : exact}”
          </Link>{" "}
          <small>{title}</small>
        </li>
      ))}
    </ul>
  );
}
