import { setImmediate as nextTurn } from 'node:timers/promises';
import { DomainError } from '@bytorg/errors';
import { Parser } from 'saxen';
import type { Unpacked } from '../unpack';

/** So much of a document without a tag in it is no spreadsheet program's: a comment that never ends is looked through again with each piece. */
const MAX_BETWEEN_TAGS = 1024 * 1024;

export const unreadable = (reason: string) => new DomainError('FILE_UNREADABLE', { reason });

/**
 * A document as text, cut before a tag so that nobody sees one in halves. Whatever else the process has to do comes
 * between two pieces: a file that is stored unpacked would otherwise be read in one breath.
 */
export async function* pieces(file: Unpacked): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of file()) {
    const text = decoder.decode(chunk, { stream: true });
    const cut = text.lastIndexOf('<');
    if (cut >= 0) {
      yield rest + text.slice(0, cut);
      await nextTurn();
      rest = '';
    }
    rest += text.slice(Math.max(cut, 0));
  }
  yield rest + decoder.decode();
}

export type Attributes = Record<string, string>;

export interface Listener {
  open(tag: string, attributes: () => Attributes): void;
  close?(tag: string): void;
  text?(text: string): void;
}

/** Prefixes say nothing that a spreadsheet's own names would not say. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Asked for each cell: written as a loop. */
const named = (attributes: Attributes, decode: (text: string) => string): Attributes => {
  const names: Attributes = {};
  for (const name in attributes) names[local(name)] = decode(attributes[name]!);
  return names;
};

/** Tells the listener what is in a document, and comes back after each piece of it. */
export async function* parsed(file: Unpacked, listener: Listener): AsyncGenerator<void> {
  let between = 0;
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      between = 0;
      listener.open(local(name), () => named(attributes(), decode));
    })
    .on('closeTag', (name) => {
      between = 0;
      listener.close?.(local(name));
    })
    .on('text', (text, decode) => listener.text?.(decode(text)));
  try {
    for await (const piece of pieces(file)) {
      between += piece.length;
      parser.write(piece);
      if (between > MAX_BETWEEN_TAGS) throw unreadable('damaged');
      yield;
    }
    parser.end();
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable('damaged');
  }
  yield;
}

export const parse = async (file: Unpacked, listener: Listener): Promise<void> => {
  for await (const _ of parsed(file, listener));
};
