import { useSession } from '../session.js';
import { PageTitle } from '../components/page-title.js';
import { ROLE_TITLES } from '../words.js';

/** What to do next, for the role that is signed in. */
export function HomePage() {
  const { account } = useSession();
  return (
    <PageTitle
      title="首页"
      lead={account ? `${account.displayName}，${ROLE_TITLES[account.role ?? 'anyone']}` : undefined}
    />
  );
}
