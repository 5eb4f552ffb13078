import { useState } from "react";
import { Link } from "wouter";
import type { ToConfirm } from "../../../pages/confirm.js";
import { useAddress, useCase } from "../../addresses/address.js";
import { isSkipped, skip } from "./skipped.js";
import { steps } from "./steps.js";

/** After a first build, on the Overview: three short looks, each with what is open. */
export function ConfirmStrip({ confirm }: { confirm: ToConfirm }) {
  const { name } = useCase();
  const { href } = useAddress();
  const [isAway, setAway] = useState(() => isSkipped(name));
  const open = steps.filter(({ count }) => confirm[count] > 0);
  if (isAway || !open.length) return null;
  return (
    <section className="confirm-strip" aria-label="To confirm">
      <span>To confirm:</span>
      <ul>
        {steps.map(({ path, says, count, unit }) => (
          <li key={path}>
            <Link href={href(path)}>{says}</Link>{" "}
            <span className="muted">
              {confirm[count] ? `${confirm[count].toLocaleString("en-GB")} ${unit(confirm[count])}` : "nothing open"}
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link-quiet"
        onClick={() => {
          skip(name);
          setAway(true);
        }}
      >
        Not now
      </button>
    </section>
  );
}
