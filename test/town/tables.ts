/** Rows by table, in an order in which every foreign key finds what it points to. */
export const tableOrder = [
  'person',
  'person_account',
  'town',
  'centre',
  'postcode',
  'gazetteer',
  'store',
  'store_hours',
  'store_closure',
  'role_grant',
  'category',
  'attribute',
  'attribute_choice',
  'product',
  'variant',
  'offer',
  'stock',
  'bundle_part',
  'delivery_area',
  'delivery_slot',
  'payment',
  'orders',
  'sub_order',
  'order_line',
  'sub_order_move',
  'stock_movement',
  'bag',
  'hand_over',
  'capture',
  'transfer',
  'rating',
  'pickup_slot',
  'run',
  'stop',
  'audit_entry',
] as const;

export type Table = (typeof tableOrder)[number];
export type Row = Record<string, unknown>;

export class Tables {
  readonly rows = Object.fromEntries(tableOrder.map((t) => [t, []])) as unknown as Record<Table, Row[]>;

  add(table: Table, ...rows: Row[]): void {
    this.rows[table].push(...rows);
  }

  /** As add, for more rows than a call takes arguments. */
  addAll(table: Table, rows: Iterable<Row>): void {
    for (const row of rows) this.rows[table].push(row);
  }

  count(table: Table): number {
    return this.rows[table].length;
  }
}
