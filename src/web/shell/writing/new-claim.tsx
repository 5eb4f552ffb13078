import { useState } from "react";
import { useAddress, useCase } from "../../addresses/address.js";
import { useClaims } from "../../ask/ask.js";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { claimsLike, nextId, writtenClaims } from "../../claims/writing/claim-steps.js";
import { WriteWindow } from "./write-window.js";

/** Claims like the one that is written, of which one may say the same. */
const mostLike = 5;

/** A new claim in a sentence, without evidence yet; claims that sound like it stand below, so that none is written twice. */
export function NewClaim({ onClose }: { onClose: () => void }) {
  const { period } = useCase();
  const address = useAddress();
  const claims = useClaims(period);
  const file = useCaseText("claims");
  const { mutate } = useEdit();
  const [typed, setTyped] = useState("");
  const says = typed.replaceAll(/\s+/gu, " ").trim();
  const like = says.length > 2 ? soundsLike(claims.data?.claims ?? [], says) : [];
  const isReady = says.length > 2 && file.data !== undefined;
  const save = () => {
    if (!isReady) return;
    const written = writtenClaims(file.data?.says);
    const value = { id: nextId(written), says, kind: "factual" };
    onClose();
    const step = written.length ? ({ add: ["claims"], value } as const) : ({ set: ["claims"], value: [value] } as const);
    mutate({ name: "claims", was: file.data?.sha256 ?? null, steps: [step], act: `add the claim ${value.id}` });
  };
  return (
    <WriteWindow
      title="New claim"
      hint="It counts as bare until words of a source support or deny it: its page finds sources to read."
      isReady={isReady}
      onSave={save}
      onClose={onClose}
    >
      <label>
        <span>What it says</span>
        <textarea
          rows={2}
          value={typed}
          placeholder="Somebody did something, in a sentence that can be true or false"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {like.length > 0 && (
        <section className="claims-like" aria-label="Claims that sound like it">
          <h3>Written already</h3>
          <ul>
            {like.slice(0, mostLike).map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  className="link-quiet"
                  onClick={() => {
                    onClose();
                    address.go(`/claims/${encodeURIComponent(each.id)}`);
                  }}
                >
                  <code>{each.id}</code> {each.says}
                </button>
              </li>
            ))}
          </ul>
          {like.length > mostLike && <p className="faint">{`${mostLike} of ${like.length.toLocaleString("en-GB")}`}</p>}
        </section>
      )}
    </WriteWindow>
  );
}

/** Claims that have the longer words of a sentence, or all of them but the last, which may be still typed. */
function soundsLike<T extends { readonly id: string; readonly says: string }>(claims: readonly T[], says: string): readonly T[] {
  const words = says.split(" ").filter((word) => word.length > 3);
  if (!words.length) return [];
  const like = claimsLike(claims, words.join(" "));
  return like.length || words.length === 1 ? like : claimsLike(claims, words.slice(0, -1).join(" "));
}
