import type { ReactNode } from "react";
import { readOnlyShort } from "../../domain/brings.js";
import { useCase } from "../addresses/address.js";

/** Id of the line that says why nothing is written, which every control that is off points at. */
export const trustId = "read-only";

/** Whether nothing may be written, since nobody on this machine trusts the case. */
export function useReadOnly(): boolean {
  return !useCase().trust.isTrusted;
}

/** What a control that writes has besides its own: off, with the reason, where nothing may be written. Stands after its own `disabled`. */
export function useOff(): Partial<typeof off> {
  return useReadOnly() ? off : on;
}
const off = { disabled: true, title: readOnlyShort, "aria-describedby": trustId } as const;
const on = {};

/** Controls that write, all off together where nothing may be written. */
export function Writes({ children }: { children: ReactNode }) {
  return useReadOnly() ? (
    <fieldset className="writes" disabled title={readOnlyShort} aria-describedby={trustId}>
      {children}
    </fieldset>
  ) : (
    children
  );
}
