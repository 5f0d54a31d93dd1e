import { Empty } from 'antd';
import { FirstRound } from '../components/first-round.js';
import { HomeAdministrator } from '../components/home-administrator.js';
import { HomeBureau } from '../components/home-bureau.js';
import { HomeDepartment } from '../components/home-department.js';
import { HomeOffice } from '../components/home-office.js';
import { RoundNotice } from '../components/round-notice.js';
import { PageTitle } from '../components/page-title.js';
import { useRights } from '../components/use-rights.js';
import { useRound } from '../components/use-round.js';
import { useSession } from '../session.js';
import { ROLE_TITLES } from '../words.js';

const SURVEYING = ['department', 'auditBureau', 'office'] as const;

/** What to do next, for the role that is signed in. */
export function HomePage() {
  const { account } = useSession();
  const rights = useRights();
  const who = account
    ? `${account.displayName}，${account.department ?? ROLE_TITLES[account.role ?? 'anyone']}`
    : undefined;
  const isSurveying = SURVEYING.some((role) => rights.has(role));
  return (
    <>
      <PageTitle title="首页" lead={who} />
      {isSurveying ? <Survey /> : null}
      {rights.has('anyone') ? <Empty description="账户还没有授予角色。请联系安全管理员。" /> : null}
      {!isSurveying && !rights.has('anyone') ? <HomeAdministrator rights={rights} /> : null}
    </>
  );
}

/** The round at work, or the form that opens the first. */
function Survey() {
  const rights = useRights();
  const { round, isKnown } = useRound();
  if (!isKnown) return null;
  if (!round)
    return rights.has('office') ? (
      <>
        <p>还没有普查批次。建立之后，单位可以上报，也可以批量导入。</p>
        <FirstRound />
      </>
    ) : (
      <Empty description="还没有普查批次，请等办公室建立" />
    );
  // Whoever sits at the machine may do everything, and sees the work of the bureau and of the office.
  const isConsole = rights.has('console');
  return (
    <>
      <RoundNotice />
      {rights.has('department') && !isConsole ? <HomeDepartment round={round} /> : null}
      {rights.has('auditBureau') ? <HomeBureau round={round} /> : null}
      {rights.has('office') ? <HomeOffice round={round} isAlone={!rights.has('auditBureau')} /> : null}
    </>
  );
}
