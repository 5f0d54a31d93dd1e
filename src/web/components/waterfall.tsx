import type { Shape } from '../api.js';

const FOR = '#3b8276';
const AGAINST = '#c2571a';

/** Where a score comes from: every reason with its weight, those for it to the right, those against to the left. */
export function Waterfall({ lines }: { readonly lines: readonly Shape<'WaterfallLineDto'>[] }) {
  const most = Math.max(1, ...lines.map(({ weight }) => Math.abs(weight)));
  const sum = lines.reduce((total, { weight }) => total + weight, 0);
  return (
    <div className="waterfall" role="table" aria-label="相似度的由来">
      {lines.map(({ label, weight }) => {
        const share = (50 * Math.abs(weight)) / most;
        const place = weight < 0 ? { right: '50%' } : { left: '50%' };
        return (
          <div key={label} role="row" style={{ display: 'contents' }}>
            <span role="cell">{label}</span>
            <span role="cell" className="bar" aria-hidden>
              <span style={{ ...place, width: `${share}%`, background: weight < 0 ? AGAINST : FOR }} />
            </span>
            <span role="cell" className="number">
              {signed(weight)}
            </span>
          </div>
        );
      })}
      <div role="row" style={{ display: 'contents', fontWeight: 600 }}>
        <span role="cell">合计（对数几率），相似度 {(1 / (1 + Math.exp(-sum))).toFixed(2)}</span>
        <span role="cell" />
        <span role="cell" className="number">
          {signed(sum)}
        </span>
      </div>
    </div>
  );
}

const signed = (weight: number): string => `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`;
