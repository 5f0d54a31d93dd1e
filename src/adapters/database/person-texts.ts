import type { DataSource, EntityManager } from 'typeorm';
import type { PersonFile, PersonPlace, PersonReader, PersonWriter } from '../../app/person-port.js';
import { isPersonal } from '../../core/survey/mask-personal.js';
import { FIELD_IDS, fieldOf } from '../../core/survey/survey.js';
import type { Row } from './rows.js';
import { runSql } from './run-sql.js';

interface PersonalTable {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** SQL that names a row to people; `t` is the table. */
  readonly title: string;
}

const TEXTS = FIELD_IDS.filter((id) => ['text', 'phone'].includes(fieldOf(id).kind));

/** Every table in which a person may be named; a new one with free text gets a line here. */
const TABLES: readonly PersonalTable[] = [
  {
    table: 'system',
    key: 'entry',
    columns: ['answers', ...TEXTS],
    title: `(SELECT d."name" FROM "department" d WHERE d."id" = t."departmentId") || ' ' || COALESCE(t."systemName", '')`,
  },
  {
    table: 'judged_system',
    key: 'id',
    columns: ['verdicts'],
    title: `t."department" || ' ' || t."systemName"`,
  },
  { table: 'submission_change', key: 'id', columns: ['body', 'answer'], title: `t."kind"` },
  { table: 'open_form', key: 'id', columns: ['body'], title: `t."department"` },
  {
    table: 'waiver',
    key: 'id',
    columns: ['reason', 'name'],
    title: `t."department" || ' ' || t."systemName"`,
  },
  { table: 'pair_decision', key: 'id', columns: ['reason'], title: `t."a" || ' ' || t."b"` },
  { table: 'survivor_choice', key: 'id', columns: ['reason'], title: `t."system"` },
  { table: 'round', key: 'id', columns: ['notice'], title: `t."name"` },
  { table: 'submission', key: 'id', columns: ['returned'], title: `t."receipt"` },
  { table: 'duplicate_group', key: 'id', columns: ['body'], title: `t."groupId"` },
  { table: 'saved_view', key: 'id', columns: ['name', 'query'], title: `t."name"` },
  { table: 'account', key: 'id', columns: ['displayName'], title: `t."name"` },
];

const keyOf = (name: string): string => TABLES.find(({ table }) => table === name)?.key ?? 'id';

/** Searches and changes the texts of the register that may name a person. */
export class DatabasePersons implements PersonReader {
  constructor(protected readonly source: DataSource | EntityManager) {}

  protected rows(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return runSql(this.source, sql, values);
  }

  async find(like: string): Promise<readonly (PersonPlace & { readonly text: string })[]> {
    const found: (PersonPlace & { readonly text: string })[] = [];
    for (const { table, key, columns, title } of TABLES) {
      const where = columns.map((column) => `t."${column}" LIKE $1`).join(' OR ');
      const names = columns.map((column) => `t."${column}"`).join(', ');
      const rows = await this.rows(
        `SELECT t."${key}" AS "key_", ${title} AS "title_", ${names} FROM "${table}" t WHERE ${where} ORDER BY t."${key}"`,
        [like],
      );
      for (const row of rows)
        for (const column of columns) {
          const text = row[column];
          const place = { table, row: Number(row['key_']), column, title: String(row['title_'] ?? '') };
          if (typeof text === 'string') found.push({ ...place, text });
        }
    }
    return found;
  }

  async files(before?: string): Promise<readonly PersonFile[]> {
    const isBefore = before === undefined ? '' : `WHERE r."asOf" < $1`;
    const rows = await this.rows(
      `SELECT f."file", f."member", f."sha256", f."archive", f."isRedacted" FROM "submitted_file" f
       JOIN "submission" b ON b."id" = f."submissionId" JOIN "round" r ON r."id" = b."roundId" ${isBefore}
       ORDER BY f."id"`,
      before === undefined ? [] : [before],
    );
    const files = new Map<string, PersonFile & { members: { sha256: string; member: string | null }[] }>();
    for (const row of rows) {
      const isRedacted = Number(row['isRedacted']) === 1;
      const own = String(row['sha256']);
      const sha256 = isRedacted ? own : String(row['archive'] ?? own);
      const file = files.get(sha256) ?? { name: String(row['file']), sha256, isRedacted, members: [] };
      if (!file.members.some((member) => member.sha256 === own))
        file.members.push({ sha256: own, member: (row['member'] as string | null) ?? null });
      files.set(sha256, file);
    }
    return [...files.values()];
  }
}

/** The same inside one unit of work. */
export class DatabasePersonWriter extends DatabasePersons implements PersonWriter {
  async replaceText({ table, column, row }: PersonPlace, text: string): Promise<void> {
    await this.rows(`UPDATE "${table}" SET "${column}" = $2 WHERE "${keyOf(table)}" = $1`, [row, text]);
  }

  async markRedacted(sha256s: readonly string[]): Promise<void> {
    for (const sha256 of sha256s)
      await this.rows(`UPDATE "submitted_file" SET "isRedacted" = 1, "archive" = NULL WHERE "sha256" = $1`, [
        sha256,
      ]);
  }

  async expireContacts(before: string, expired: string, expire: (text: string) => string): Promise<number> {
    const rows = await this.rows(
      `SELECT s."entry", s."answers", ${TEXTS.map((id) => `s."${id}"`).join(', ')} FROM "system" s
       JOIN "round" r ON r."id" = s."roundId" WHERE r."asOf" < $1`,
      [before],
    );
    let changed = 0;
    for (const row of rows) {
      const answers = JSON.parse(String(row['answers'])) as PackedAnswers;
      const columns: Record<string, string> = {};
      for (const id of TEXTS) {
        const value = row[id];
        const isContact = isPersonal(id);
        if (
          isContact
            ? isHeld(value, answers[id], expired)
            : typeof value === 'string' && expire(value) !== value
        )
          columns[id] = isContact ? expired : expire(String(value));
      }
      const packed = expiredAnswers(answers, columns, expire);
      if (JSON.stringify(packed) === row['answers'] && !Object.keys(columns).length) continue;
      changed++;
      const assignments = Object.keys(columns).map((id, index) => `, "${id}" = $${index + 3}`);
      await this.rows(`UPDATE "system" SET "answers" = $2${assignments.join('')} WHERE "entry" = $1`, [
        row['entry'],
        JSON.stringify(packed),
        ...Object.values(columns),
      ]);
    }
    return changed;
  }
}

type PackedAnswers = Record<string, (string | null)[]>;

/** A text that was replaced is its own raw form (see `packAnswers`); raw forms beside a value lose their numbers. */
function expiredAnswers(
  answers: PackedAnswers,
  columns: Readonly<Record<string, string>>,
  expire: (text: string) => string,
): PackedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, [cell = null, raw]]) =>
      id in columns || raw === undefined || raw === null ? [id, [cell]] : [id, [cell, expire(raw)]],
    ),
  );
}

/** Is there an answer about a person that has not expired yet? */
const isHeld = (value: unknown, answer: readonly (string | null)[] | undefined, expired: string): boolean =>
  (typeof value === 'string' && value !== '' && value !== expired) ||
  Boolean(answer?.[1]?.trim() && answer[1] !== expired);
