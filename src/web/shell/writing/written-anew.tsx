import { useContext, useEffect } from "react";
import { readOnlySays } from "../../../domain/brings.js";
import { ToldContext } from "../../ask/edit.js";
import { useReadOnly } from "../../ask/writing.js";
import { Acts } from "./former-acts.js";
import { NewClaim } from "./new-claim.js";
import { NewCode } from "./new-code.js";
import { openWriting, useWriting } from "./open-writing.js";

const close = () => openWriting(null);

/** The window of a new code, a new claim or former acts, over whatever page is open. */
export function WrittenAnew() {
  const what = useWriting();
  const isReadOnly = useReadOnly();
  const tell = useContext(ToldContext);
  const isRefused = (what === "code" || what === "claim") && isReadOnly;
  useEffect(() => {
    if (!isRefused) return;
    close();
    tell({ kind: "refused", says: readOnlySays });
  }, [isRefused, tell]);
  if (what === "history") return <Acts onClose={close} />;
  if (what === null || isReadOnly) return null;
  return what === "code" ? <NewCode onClose={close} /> : <NewClaim onClose={close} />;
}
