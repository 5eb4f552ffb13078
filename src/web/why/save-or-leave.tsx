import { useOff } from "../ask/writing.js";

/** Below a scenario that was changed on the page: write it to the file, or have it as the file has it. */
export function SaveOrLeave(props: { save(): void; onLeave(): void; isMissing: boolean }) {
  const off = useOff();
  return (
    <p className="acts-line">
      <button type="button" className="act" onClick={props.save} disabled={props.isMissing} {...off}>
        Save in scenarios.yaml
      </button>
      <button type="button" className="link" onClick={props.onLeave}>
        Leave it as it was
      </button>
    </p>
  );
}
