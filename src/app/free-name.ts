const LONGEST_STEM = 120;

/**
 * A name of its own inside a folder, safe on every file system, whatever the sender or the zip called the file:
 * folders of a zip are left out, and a second file of one name is numbered.
 */
export function freeName(wanted: string, taken: Set<string>): string {
  const [, base = '', extension = ''] = /^(.*)\.([^.]*)$/su.exec(wanted.replace(/^.*[\\/]/su, '')) ?? [];
  const stem =
    base
      .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
      .replace(/^\.+|[. ]+$/gu, '')
      .slice(0, LONGEST_STEM) || 'file';
  let name = `${stem}.${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}(${number}).${extension}`;
  taken.add(name.toLowerCase());
  return name;
}
