import { cut } from '../rows';

/** What a source calls a shelf, as it is compared: however it is written, and no longer than a database keeps it by. */
export const shelfKey = (text: string): string => cut(shelfName(text).toLowerCase(), 300);

export const shelfName = (text: string): string => cut(text.trim().replace(/\s+/g, ' '), 300);
