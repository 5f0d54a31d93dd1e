import { Button, Checkbox, Flex, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { LONGEST_VIEW_NAME } from '../../app/longest-view-name.js';
import { DropdownPanel } from './dropdown-panel.js';
import { FaultNotice } from './fault-notice.js';
import { ToneTag } from './tone-tag.js';
import { useAddressState } from './use-address-state.js';
import { useRights } from './use-rights.js';
import { type SavedView, isSameQuery, useSavedViews, viewQuery } from './use-saved-views.js';

/** Search, filters, columns and order of the register under a name, kept on the server: to come back to, or for the whole side. */
export function SavedViews() {
  const { views, save, change, remove, error } = useSavedViews();
  const [state] = useAddressState();
  const current = viewQuery(state);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const side = useRights().has('auditBureau') ? '审计局' : '办公室';
  const undo = () => {
    if (!removed) return;
    const { name, query, isShared } = removed;
    save.mutate({ name, query, isShared }, { onSuccess: () => setRemoved(null) });
  };
  return (
    <DropdownPanel
      label={views.length ? `视图（${views.length}）` : '视图'}
      title="视图：搜索、筛选、列和排序"
    >
      <div className="views">
        {error ? <FaultNotice error={error} /> : null}
        {views.map((view) => (
          <ViewLine
            key={view.id}
            view={view}
            side={side}
            isCurrent={isSameQuery(view.query, current)}
            onUpdate={() => change.mutate({ id: view.id, query: current })}
            onRename={(name) => change.mutate({ id: view.id, name })}
            onShare={() => change.mutate({ id: view.id, isShared: !view.isShared })}
            onRemove={() => remove.mutate(view.id, { onSuccess: setRemoved })}
          />
        ))}
        {views.length ? null : (
          <p style={{ margin: '0 0 8px' }}>还没有视图。先筛选、选列、排序，再在下面起个名字存起来。</p>
        )}
        <div role="status">
          {removed ? (
            <Flex gap={8} align="center" style={{ padding: '4px 0' }}>
              已删除“{removed.name}”
              <Button autoFocus size="small" onClick={undo} loading={save.isPending}>
                撤销
              </Button>
            </Flex>
          ) : null}
        </div>
        <NewView
          side={side}
          onSave={(view) => save.mutateAsync({ ...view, query: current })}
          isSaving={save.isPending}
        />
      </div>
    </DropdownPanel>
  );
}

interface LineProps {
  readonly view: SavedView;
  readonly side: string;
  readonly isCurrent: boolean;
  readonly onUpdate: () => void;
  readonly onRename: (name: string) => void;
  readonly onShare: () => void;
  readonly onRemove: () => void;
}

function ViewLine({ view, side, isCurrent, onUpdate, onRename, onShare, onRemove }: LineProps) {
  const { pathname } = useLocation();
  const [name, setName] = useState<string | null>(null);
  const rename = () => {
    if (name?.trim() && name.trim() !== view.name) onRename(name.trim());
    setName(null);
  };
  if (name !== null)
    return (
      <Input
        size="small"
        autoFocus
        aria-label={`“${view.name}”的新名称`}
        maxLength={LONGEST_VIEW_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={rename}
        onBlur={rename}
      />
    );
  return (
    <Flex gap={6} align="center" className="view">
      <span style={{ flex: 1, minWidth: 0 }}>
        <Link
          to={`${pathname}?${new URLSearchParams(view.query).toString()}`}
          aria-current={isCurrent ? 'true' : undefined}
        >
          {view.name}
        </Link>{' '}
        {view.isShared ? (
          <ToneTag tone="quiet">{view.isOwn ? '已共享' : `${view.owner} 共享`}</ToneTag>
        ) : null}
      </span>
      {view.isOwn ? (
        <>
          <Tooltip title="以现在的筛选、列和排序代替它的内容">
            <Button size="small" disabled={isCurrent} aria-label={`更新视图 ${view.name}`} onClick={onUpdate}>
              更新
            </Button>
          </Tooltip>
          <Button size="small" aria-label={`改名：视图 ${view.name}`} onClick={() => setName(view.name)}>
            改名
          </Button>
          <Tooltip title={view.isShared ? `${side}的其他人不再看到` : `${side}的人都能打开`}>
            <Button
              size="small"
              aria-label={`${view.isShared ? '收回' : '共享'}：视图 ${view.name}`}
              onClick={onShare}
            >
              {view.isShared ? '收回' : '共享'}
            </Button>
          </Tooltip>
          <Button size="small" aria-label={`删除视图 ${view.name}`} onClick={onRemove}>
            删除
          </Button>
        </>
      ) : null}
    </Flex>
  );
}

interface NewViewProps {
  readonly side: string;
  readonly isSaving: boolean;
  readonly onSave: (view: { readonly name: string; readonly isShared: boolean }) => Promise<unknown>;
}

function NewView({ side, isSaving, onSave }: NewViewProps) {
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const keep = () => {
    if (!name.trim()) return;
    // What the server refuses is told above; the name stays, to be changed.
    onSave({ name: name.trim(), isShared }).then(
      () => setName(''),
      () => undefined,
    );
  };
  return (
    <>
      <Flex gap={6} style={{ marginTop: 6 }}>
        <Input
          size="small"
          aria-label="视图名称"
          placeholder="给现在的筛选、列和排序起个名字"
          maxLength={LONGEST_VIEW_NAME}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={keep}
        />
        <Button size="small" type="primary" disabled={!name.trim()} loading={isSaving} onClick={keep}>
          保存视图
        </Button>
      </Flex>
      <Checkbox
        checked={isShared}
        onChange={({ target }) => setShared(target.checked)}
        style={{ marginTop: 6 }}
      >
        共享给{side}的人
      </Checkbox>
    </>
  );
}
