import type { CodingDesk, SlotLine } from "../../../pages/coding.js";
import { useOff } from "../../ask/writing.js";

interface TheorySlotsProps {
  readonly desk: CodingDesk;
  open(category: string): void;
  fill(slot: string, name: string): void;
}

const theories: Readonly<Record<string, string>> = { rsct: "Regional security complex theory", constructivism: "Constructivism" };

/** What each theory asks of the sources, and where the codebook or the sources have nothing: the holes. */
export function TheorySlots({ desk, open, fill }: TheorySlotsProps) {
  const names = [...new Set(desk.slots.map(({ theory }) => theory))];
  return (
    <>
      {names.map((theory) => {
        const slots = desk.slots.filter((each) => each.theory === theory);
        const groups = [...new Set(slots.map(({ group }) => group))];
        return (
          <section key={theory} className="theory">
            <h2>{theories[theory] ?? theory}</h2>
            {theory === "rsct" && <Grid desk={desk} slots={slots} />}
            {groups.map((group) => (
              <div key={group} className="slot-group">
                <h3>{group}</h3>
                <ul>
                  {slots
                    .filter((each) => each.group === group)
                    .map((each) => (
                      <Slot key={each.slot} slot={each} open={open} fill={fill} />
                    ))}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

function Slot({ slot, open, fill }: { slot: SlotLine; open: (id: string) => void; fill: (slot: string, name: string) => void }) {
  const [first] = slot.categories;
  const isEmpty = slot.codings === 0;
  const off = useOff();
  return (
    <li className={first === undefined ? "slot is-hole" : isEmpty ? "slot is-empty" : "slot"}>
      <button
        type="button"
        {...(first === undefined && off)}
        title={slot.asks}
        onClick={() => (first === undefined ? fill(`${slot.theory}/${slot.slot}`, slot.name) : open(first))}
      >
        <b>{slot.name}</b>
        <span>
          {first === undefined
            ? "no code: add one"
            : isEmpty
              ? "nothing coded"
              : `${slot.codings} ${slot.codings === 1 ? "coding" : "codings"}`}
        </span>
      </button>
    </li>
  );
}

/** Levels against sectors: codings of either that overlap. */
function Grid({ desk, slots }: { desk: CodingDesk; slots: readonly SlotLine[] }) {
  const levels = slots.filter(({ group }) => group === "Level");
  const sectors = slots.filter(({ group }) => group === "Sector");
  const cells = new Map(desk.grid.map(({ level, sector, codings }) => [`${level} ${sector}`, codings]));
  const most = Math.max(1, ...cells.values());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="scrolls" aria-label="Levels against sectors" tabIndex={0}>
      <table className="slot-grid">
        <caption>Levels against sectors: codings that overlap. A hatched cell is a hole.</caption>
        <thead>
          <tr>
            <td />
            {sectors.map(({ slot, name }) => (
              <th key={slot} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.slot}>
              <th scope="row">{level.name}</th>
              {sectors.map((sector) => {
                const n = cells.get(`${level.slot} ${sector.slot}`) ?? 0;
                return (
                  <td key={sector.slot} className={n ? "number" : "number is-empty"}>
                    <i style={{ width: `${Math.round((n / most) * 100)}%` }} />
                    <span>{n}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
