import type { Lang } from '@bytorg/ui';
import en from './en.json';
import nb from './nb.json';

export const messages: Record<Lang, Record<string, string>> = { nb, en };
