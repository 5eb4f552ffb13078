import type { Bends } from "../../pages/page.js";

/** Where a share from 0 to 1 stands, in px, with room for the mark at both ends. */
const x = (share: number) => 5 + share * 120;

/** How far a claim bends: believed as it stands, with grades moved, and without each origin. */
export function Bending({ bends }: { bends: Bends }) {
  const rows = [
    { name: "as it stands", believed: bends.believed },
    ...bends.without.map((each) => ({ ...each, name: `without ${each.name}` })),
  ];
  return (
    <>
      <dl className="bends">
        {rows.map(({ name, believed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two origins may bear one name
          <div key={index}>
            <dt>{name}</dt>
            <dd>
              <svg viewBox="0 0 130 14" aria-hidden="true">
                <path className="rule" d="M5 11.5h120" />
                {index === 0 ? (
                  <rect className="reach" x={x(bends.low)} y={5} width={Math.max(1, x(bends.high) - x(bends.low))} height={4} />
                ) : (
                  <path className="stands" d={`M${x(bends.believed)} 1v11`} />
                )}
                <circle className="dot" cx={x(believed)} cy={7} r={4} />
              </svg>
              <span className="number">{believed.toFixed(2)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="panel-note">
        Grey: every supporter one grade worse and every denier one better ({bends.low.toFixed(2)}), and the reverse ({bends.high.toFixed(2)}
        ). A convention, not a probability.
      </p>
    </>
  );
}
