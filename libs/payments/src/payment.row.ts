import { DomainError } from '@bytorg/errors';
import type { DataSource, EntityManager } from 'typeorm';

export interface PaymentRow {
  id: string;
  reference: string;
  amountOre: number;
  attempt: number;
  state: 'created' | 'authorised' | 'captured' | 'cancelled' | 'failed';
  sessionId: string | null;
  intentId: string | null;
  url: string | null;
  problem: string | null;
  /** What was asked for without an answer yet. */
  request: PaymentRequest | null;
  authorisedOre: number;
  capturedOre: number;
  captureBefore: Date | null;
  updatedAt: Date;
  /** A capture, or letting go, is decided already. */
  captureRequested: boolean;
}

export interface PaymentRequest {
  /** Whose payment it is; the caller's own id, unique. */
  reference: string;
  email: string;
  language: 'nb' | 'en';
  description: string;
  successUrl: string;
  cancelUrl: string;
}

export const COLUMNS = `id, reference, amount_ore AS "amountOre", attempt, state, session_id AS "sessionId", intent_id AS "intentId", url, problem, request,
  authorised_ore AS "authorisedOre", captured_ore AS "capturedOre", capture_before AS "captureBefore", updated_at AS "updatedAt",
  EXISTS (SELECT 1 FROM capture WHERE payment_id = payment.id) AS "captureRequested"`;

export const findPayment = async (db: DataSource | EntityManager, reference: string): Promise<PaymentRow | null> => {
  const [row] = await db.query(`SELECT ${COLUMNS} FROM payment WHERE reference = $1`, [reference]);
  return row ?? null;
};

/** The same, and nobody else says anything new of it until the transaction ends. */
export const lockPayment = async (tx: EntityManager, reference: string): Promise<PaymentRow | null> => {
  const [row] = await tx.query(`SELECT ${COLUMNS} FROM payment WHERE reference = $1 FOR UPDATE`, [reference]);
  return row ?? null;
};

export const paymentById = async (db: DataSource | EntityManager, id: string): Promise<PaymentRow> => {
  const [row] = await db.query(`SELECT ${COLUMNS} FROM payment WHERE id = $1`, [id]);
  if (!row) throw new DomainError('PAYMENT_UNKNOWN');
  return row;
};
