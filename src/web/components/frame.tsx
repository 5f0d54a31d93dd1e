import { Button, Drawer, Grid, Layout, Menu } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import type { PageDeclaration } from '../pages/index.js';
import { MENU_GROUPS } from '../pages/index.js';
import { useSession } from '../session.js';
import { AccountMenu } from './account-menu.js';
import { Loading } from './loading.js';
import { NoAccountsNotice } from './no-accounts-notice.js';
import { PageGuard } from './page-guard.js';
import { RoundChooser } from './round-chooser.js';
import { ToneTag } from './tone-tag.js';
import { useRound } from './use-round.js';

interface Props {
  readonly pages: readonly PageDeclaration[];
}

/** Header, menu and the page between them; on a phone the menu hides behind a button. */
export function Frame({ pages }: Props) {
  const { mode, needsSetup } = useSession();
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  // Another page begins at its top.
  useEffect(() => void scrollTo(0, 0), [pathname]);
  const single = mode === 'single' ? <ToneTag tone="doubtful">单一管理员模式</ToneTag> : null;
  const menu = <PageMenu pages={pages} onChosen={() => setOpen(false)} />;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <Layout.Header
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: isWide ? 16 : 8,
          padding: isWide ? '0 16px' : '0 8px',
        }}
      >
        {isWide ? null : (
          <Button type="text" style={{ color: '#fff' }} aria-label="打开菜单" onClick={() => setOpen(true)}>
            ☰
          </Button>
        )}
        {isWide ? (
          <span style={{ color: '#fff', fontSize: 18, fontWeight: 600, letterSpacing: 4 }}>清查</span>
        ) : null}
        <RoundChooser />
        <span style={{ flex: 1 }} />
        {isWide ? single : null}
        <AccountMenu />
      </Layout.Header>
      <Layout>
        {isWide ? (
          <Layout.Sider width={176} className="side">
            {menu}
          </Layout.Sider>
        ) : (
          <Drawer placement="left" size={240} open={isOpen} onClose={() => setOpen(false)} title="菜单">
            {menu}
          </Drawer>
        )}
        <Layout.Content id="content" role="main" tabIndex={-1} style={{ minWidth: 0 }}>
          {needsSetup ? <NoAccountsNotice /> : null}
          {isWide || !single ? null : <div style={{ padding: '8px 10px 0' }}>{single}</div>}
          <div className="page">
            {/* One for all pages: the one that stands here stays until the next is there, and nothing blinks in between. */}
            <Suspense fallback={<Loading what="正在打开页面" />}>
              <PageGuard key={pathname}>
                <Outlet />
              </PageGuard>
            </Suspense>
          </div>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

/** A link, so that a page opens in another tab as on any site; the menu itself is walked with the arrow keys. */
const item = (address: string, title: string) => ({
  key: address,
  label: (
    <Link to={address} tabIndex={-1}>
      {title}
    </Link>
  ),
});

interface MenuProps extends Props {
  readonly onChosen: () => void;
}

function PageMenu({ pages, onChosen }: MenuProps) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { round } = useRound();
  const addressOf = ({ scope, path }: PageDeclaration): string =>
    scope === 'round' ? `/rounds/${encodeURIComponent(round ?? '')}/${path}` : `/${path}`;
  const shown = pages.filter(({ path, scope }) => !path.includes(':') && (scope !== 'round' || round));
  const items = MENU_GROUPS.flatMap((group) => {
    const children = shown
      .filter((page) => page.group === group)
      .map((page) => item(addressOf(page), page.title));
    return children.length ? [{ key: group, type: 'group' as const, label: group, children }] : [];
  });
  const here = decodeURI(pathname);
  const current = shown
    .map(addressOf)
    .filter((address) => here === decodeURI(address) || here.startsWith(`${decodeURI(address)}/`));
  return (
    <nav aria-label="主菜单">
      <Menu
        mode="inline"
        style={{ borderInlineEnd: 0 }}
        selectedKeys={current}
        items={[item('/', '首页'), ...items]}
        onClick={({ key, domEvent: { target } }) => {
          onChosen();
          // The link has done it, or the browser opened another tab; the keyboard and the room beside the words are for us.
          if (!(target instanceof Element && target.closest('a'))) void navigate(key);
        }}
      />
    </nav>
  );
}
