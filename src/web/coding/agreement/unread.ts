import type { MachinePart } from "../../../pages/agreement.js";

/** Whether what the machine says of one part of an event may be used where nobody has read it, and why not. */
export interface Unread {
  readonly may: boolean;
  readonly because: string;
}

/** Fewer decisions that all agree would give an interval without width. */
const fewest = 30;

/** As between people: α must reach what the case asks for, and by the lower end of its interval, so that a few lucky cases do not do. */
export function unreadOf({ measures, units }: MachinePart, least: number): Unread {
  const alpha = measures.find(({ name }) => name === "krippendorff_alpha");
  if (!alpha || alpha.value === null) return { may: false, because: alpha?.because ?? "nobody decided on it" };
  if (alpha.value < least) return { may: false, because: `α is below ${least}` };
  if (units < fewest) return { may: false, because: `fewer than ${fewest} were decided on` };
  if (alpha.low === null) return { may: false, because: "α has no interval yet" };
  if (alpha.low < least) return { may: false, because: `α may be below ${least}: too few were decided on to tell` };
  return { may: true, because: `the whole interval of α is at or above ${least}` };
}
