import { place } from "../../domain/problem.js";
import { SeverityGlyph } from "../../views/signs.js";
import type { Live } from "../ask/changes.js";
import { useIsOld } from "../ask/edition.js";
import { OldPage } from "./fault.js";
import { TrustNotice } from "./trust.js";

/** Says when the case is being built, when a change could not be built, and when Amity does not answer. */
export function Notice({ live }: { live: Live }) {
  const isOld = useIsOld();
  const moved = live.failed?.find(({ code }) => code === "case/moved");
  return (
    <div className="notices" role="status">
      <OldPage />
      <TrustNotice />
      {live.line === "lost" && !isOld && (
        <p className="notice">
          Amity is not answering; what you see is the last build. Start it again with <code>amity open</code>.
        </p>
      )}
      {live.building && (
        <p className="notice quiet">Building {live.building.length === 1 ? live.building[0] : `${live.building.length} changed files`}.</p>
      )}
      {moved && (
        <p className="notice">
          <SeverityGlyph severity="error" /> The {moved.says.slice("the ".length)} {moved.mend}
        </p>
      )}
      {live.failed && !moved && (
        <details className="notice">
          <summary>
            <SeverityGlyph severity="error" /> The last change could not be built; you see the case before it.{" "}
            {live.failed.length === 1 ? "One problem." : `${live.failed.length} problems.`}
          </summary>
          <ul>
            {live.failed.slice(0, 12).map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole
              <li key={index}>
                {each.at.length > 0 && <code>{place(each.at[0])}</code>} {each.says} <span className="muted">{each.mend}</span>
              </li>
            ))}
            {live.failed.length > 12 && (
              <li>
                {`12 of ${live.failed.length}; `}
                <code>amity check</code> lists all
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
