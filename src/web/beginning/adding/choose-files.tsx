import { takeFiles } from "../../ask/adding.js";
import { useOff } from "../../ask/writing.js";

/** Chooses files, or a folder with all that is in it, by mouse or keyboard. */
export function ChooseFiles({ says, isFolder = false }: { says: string; isFolder?: boolean }) {
  const off = useOff();
  return (
    <label className="choose-file">
      <input
        type="file"
        multiple
        {...off}
        {...(isFolder && { webkitdirectory: "" })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          takeFiles(files);
        }}
      />
      <span className="act" {...("disabled" in off && { "aria-disabled": true })}>
        {says}
      </span>
    </label>
  );
}

/** The one act that fills an empty page. */
export function AddFiles() {
  return (
    <p className="acts-row add-files">
      <ChooseFiles says="Choose files" />
      <ChooseFiles says="Choose a folder" isFolder />
      <span className="muted">or drop them anywhere in the app</span>
    </p>
  );
}
