import { catalogue } from "../domain/problem.js";

/** What a check is called where people read: “scope drift”; its code and what it looks for are one pointing away. */
export function CheckName({ code }: { code: string }) {
  const about = Object.hasOwn(catalogue, code) ? `: ${catalogue[code as keyof typeof catalogue].about}` : "";
  return (
    <strong className="check-name" title={`${code}${about}`}>
      {code.slice(code.indexOf("/") + 1).replaceAll("-", " ")}
    </strong>
  );
}

/** The code of a check, by which `amity check` and docs/checks name it; stands where a finding is read in full. */
export function CheckCode({ code }: { code: string }) {
  return <code className="check-code">{code}</code>;
}
