import { viewErrors } from './check-view.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import type { SavedView, ViewContent } from './views-port.js';

/** More than anybody finds again in a list. */
const MOST_OWN = 50;

type ViewPorts = Pick<Ports, 'register' | 'actor'>;

/** The views that the caller saved or that others of the same role share, by name. */
export const listViews = ({ register, actor }: ViewPorts): Promise<readonly SavedView[]> =>
  register.views.visible(actor.name, actor.role);

/** Keeps the view for the account that acts; shared, everybody of its role opens it. */
export async function saveView(view: ViewContent, { register, actor }: ViewPorts): Promise<SavedView> {
  const name = view.name.trim();
  check(name, view.query);
  return register.write({ actor, action: 'saved-view.save', subject: '' }, async (writer) => {
    const own = (await writer.views.visible(actor.name, actor.role)).filter(
      ({ owner }) => owner === actor.name,
    );
    if (own.length >= MOST_OWN) throw new Fault('too-many-views', { most: String(MOST_OWN) });
    const saved = await writer.views.add({ ...view, name, owner: actor.name, side: actor.role });
    if (!saved) throw new Fault('view-exists', { name });
    writer.note({ view: saved.id, isShared: saved.isShared });
    return saved;
  });
}

/** Renames it, keeps other filters and columns under its name, shares it or takes it back; only for its owner. */
export async function changeView(
  id: number,
  change: Partial<ViewContent>,
  ports: ViewPorts,
): Promise<SavedView> {
  const { register, actor } = ports;
  return register.write({ actor, action: 'saved-view.change', subject: String(id) }, async (writer) => {
    const view = owned(await writer.views.find(id), ports);
    const changed = { ...view, ...change, name: (change.name ?? view.name).trim() };
    check(changed.name, changed.query);
    if (!(await writer.views.change(id, changed))) throw new Fault('view-exists', { name: changed.name });
    writer.note({ isShared: changed.isShared });
    return changed;
  });
}

/** Forgets it and answers what it was, so that it can be saved again. */
export async function deleteView(id: number, ports: ViewPorts): Promise<SavedView> {
  const { register, actor } = ports;
  return register.write({ actor, action: 'saved-view.delete', subject: String(id) }, async ({ views }) => {
    const view = owned(await views.find(id), ports);
    await views.remove(id);
    return view;
  });
}

/** What somebody else saved is as unknown as what does not exist. */
function owned(view: SavedView | null, { actor }: ViewPorts): SavedView {
  if (view?.owner !== actor.name) throw new Fault('not-found');
  return view;
}

function check(name: string, query: SavedView['query']): void {
  const errors = viewErrors(name, query);
  if (errors.length) throw new Fault('bad-input', { errors: errors.join('；') });
}
