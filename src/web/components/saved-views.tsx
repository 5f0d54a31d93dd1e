import { Button, Flex, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.js';
import { useSavedViews } from './use-saved-views.js';

/** Filters and columns under a name, to come back to; what is saved is the address of the page. */
export function SavedViews({ page }: { readonly page: string }) {
  const { account } = useSession();
  const { views, save, forget } = useSavedViews(page, account?.name ?? '');
  const { search, pathname } = useLocation();
  const [name, setName] = useState('');
  const current = new URLSearchParams(search);
  current.delete('page');
  const keep = () => {
    if (!name.trim()) return;
    save({ name: name.trim(), search: current.toString() });
    setName('');
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="视图：当前的筛选和列"
      content={
        <div style={{ width: 280 }}>
          {views.map((view) => (
            <Flex key={view.name} justify="space-between" align="center" style={{ padding: '3px 0' }}>
              <Link to={`${pathname}?${view.search}`}>{view.name}</Link>
              <Button size="small" aria-label={`删除视图 ${view.name}`} onClick={() => forget(view.name)}>
                删除
              </Button>
            </Flex>
          ))}
          {views.length ? null : <p style={{ margin: '0 0 8px' }}>还没有保存的视图。</p>}
          <Flex gap={6} style={{ marginTop: 6 }}>
            <Input
              size="small"
              aria-label="视图名称"
              placeholder="起个名字"
              maxLength={30}
              value={name}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={keep}
            />
            <Button size="small" type="primary" disabled={!name.trim()} onClick={keep}>
              保存当前
            </Button>
          </Flex>
        </div>
      }
    >
      <Button>视图{views.length ? `（${views.length}）` : ''}</Button>
    </Popover>
  );
}
