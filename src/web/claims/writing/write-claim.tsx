import { useAddress, useCase } from "../../addresses/address.js";
import { useClaims } from "../../ask/ask.js";
import { ClaimWindow } from "./claim-window.js";
import { useClaimWriting } from "./use-claim-writing.js";

interface WriteClaimProps {
  readonly source: string;
  /** The words of the source, exactly. */
  readonly words: string;
  readonly grade: string | null;
  onClose(): void;
}

/** Words of a source become evidence of a claim. `?claim=` of the address names the claim that they were looked for. */
export function WriteClaim({ source, words, grade, onClose }: WriteClaimProps) {
  const { period } = useCase();
  const { params } = useAddress();
  const { data } = useClaims(period);
  const { write, isReady } = useClaimWriting(source);
  if (!data || !isReady) return null;
  return (
    <ClaimWindow
      words={words}
      claims={data.claims}
      first={params.get("claim")}
      grade={grade}
      onWrite={(to, given) => {
        onClose();
        write(words, to, given);
      }}
      onClose={onClose}
    />
  );
}
