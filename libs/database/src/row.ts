/** A row as PostgreSQL answers it: the SQL beside it says its shape; the method's return type checks what leaves. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- no type can follow the text of a statement
export type Row = Record<string, any>;
