import type { Bends } from "../../pages/page.js";

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
                <path className="rule" d="M2 11.5h126" />
                {index === 0 ? (
                  <rect className="reach" x={2 + bends.low * 126} y={5} width={Math.max(1, (bends.high - bends.low) * 126)} height={4} />
                ) : (
                  <path className="stands" d={`M${2 + bends.believed * 126} 1v11`} />
                )}
                <circle className="dot" cx={2 + believed * 126} cy={7} r={4} />
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
