import type { ProposedEvidence } from "../../../domain/coding/coding.js";
import { useAddress, useCase } from "../../addresses/address.js";
import { useClaims } from "../../ask/ask.js";
import { ClaimWindow } from "./claim-window.js";
import { useClaimWriting } from "./use-claim-writing.js";

interface WriteClaimProps {
  readonly source: string;
  /** The words of the source, exactly. */
  readonly words: string;
  readonly grade: string | null;
  /** What a proposal says that they do; a person may write it otherwise. */
  readonly proposed?: ProposedEvidence | undefined;
  onClose(): void;
}

/** Words of a source become evidence of a claim. `?claim=` of the address names the claim that they were looked for. */
export function WriteClaim({ source, words, proposed, grade, onClose }: WriteClaimProps) {
  const { period } = useCase();
  const { params } = useAddress();
  const { data, error, failureReason } = useClaims(period);
  const { write } = useClaimWriting(source);
  return (
    <ClaimWindow
      words={words}
      claims={data?.claims ?? null}
      fault={data ? null : ((error ?? failureReason)?.message ?? null)}
      first={proposed?.claim ?? params.get("claim")}
      proposed={proposed}
      grade={grade}
      onWrite={(to, given) => {
        onClose();
        void write(words, "claim" in to ? to.claim : to, given).catch(() => undefined); // said at the foot of the window
      }}
      onClose={onClose}
    />
  );
}
