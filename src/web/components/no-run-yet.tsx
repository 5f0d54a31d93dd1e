import { Empty } from 'antd';
import { Link } from 'react-router';
import { inRound } from './in-round.js';

/** What a page of results says before anything was judged, and the way on. */
export const NoRunYet = ({ round }: { readonly round: string }) => (
  <Empty description="本批次还没有判定过">
    <Link to={inRound(round, 'runs')} className="act">
      去判定
    </Link>
  </Empty>
);
