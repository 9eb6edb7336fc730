import type { EntityManager, DataSource } from 'typeorm';
import type { Who } from './who';

export interface AuditNote {
  action: string;
  subject: string;
  subjectId?: string;
  storeId?: string;
  detail?: Record<string, unknown>;
}

/** Who did what; written in the act's own transaction, never changed. No codes, passwords or card data in `detail`. */
export const audit = (tx: EntityManager | DataSource, who: Who, at: Date, note: AuditNote) =>
  tx.query(
    `INSERT INTO audit_entry (at, actor_id, actor_name, action, subject, subject_id, store_id, detail) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
    [
      at,
      who.person?.id ?? null,
      who.senderName,
      note.action,
      note.subject,
      note.subjectId ?? null,
      note.storeId ?? null,
      JSON.stringify(note.detail ?? {}),
    ],
  );
