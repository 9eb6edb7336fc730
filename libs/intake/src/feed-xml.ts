import { DomainError } from '@bytorg/errors';

/** One word of a document cannot be longer: more is no feed. */
const MAX_TOKEN = 1024 * 1024;
const MAX_ITEM = 4 * 1024 * 1024;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unreadable = () => new DomainError('FILE_UNREADABLE', { reason: 'xml' });

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (all, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? all;
    return character(decimal ? Number(decimal) : parseInt(hex, 16));
  });

type Token = { tag: string; end: boolean; closed: boolean } | { text: string };

/** Cuts a document into tags and texts as it comes; declarations, and with them entities that grow, are refused. */
class Tokens {
  private rest = '';

  *of(piece: string): Generator<Token> {
    this.rest += piece;
    let at = 0;
    for (;;) {
      const next = this.cut(at);
      if (!next) break;
      at = next.end;
      if (next.token) yield next.token;
    }
    this.rest = this.rest.slice(at);
    if (this.rest.length > MAX_TOKEN) throw unreadable();
  }

  private cut(at: number): { token?: Token; end: number } | null {
    const { rest } = this;
    if (rest[at] !== '<') {
      const end = rest.indexOf('<', at);
      return end < 0 ? null : { token: { text: plain(rest.slice(at, end)) }, end };
    }
    if (rest.length - at < 9) return null;
    if (rest.startsWith('<!--', at)) return this.until('-->', at);
    if (rest.startsWith('<?', at)) return this.until('?>', at);
    if (rest.startsWith('<![CDATA[', at)) {
      const found = this.until(']]>', at);
      return found && { ...found, token: { text: rest.slice(at + 9, found.end - 3) } };
    }
    if (rest.startsWith('<!', at)) throw unreadable();
    return this.tag(at);
  }

  private until(mark: string, at: number) {
    const end = this.rest.indexOf(mark, at);
    return end < 0 ? null : { end: end + mark.length };
  }

  private tag(at: number) {
    // A bracket may stand inside an attribute's quotes.
    const [found] = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(this.rest.slice(at, at + 20_000)) ?? [];
    if (!found) {
      if (this.rest.length - at > 20_000) throw unreadable();
      return null;
    }
    const [, slash, name] = /^<(\/?)\s*([^\s/>]+)/.exec(found) ?? [];
    if (!name) throw unreadable();
    const token = { tag: name.replace(/^.*:/, '').toLowerCase(), end: slash === '/', closed: found.endsWith('/>') };
    return { token, end: at + found.length };
  }
}

/**
 * The items of an RSS or Atom feed, each as its attributes by their names (without namespace); an attribute that comes
 * again is left as it came first. Nothing is kept but the item at hand.
 */
export async function* feedItems(text: AsyncIterable<string>): AsyncGenerator<Record<string, string>> {
  const tokens = new Tokens();
  let item: Record<string, string> | null = null;
  let path: string[] = [];
  let said = '';
  let size = 0;
  let isFeed = false;
  for await (const piece of text)
    for (const token of tokens.of(piece)) {
      if ('text' in token) {
        if (item && path.length === 1) said += token.text;
        if (item && (size += token.text.length) > MAX_ITEM) throw unreadable();
        continue;
      }
      const { tag, end, closed } = token;
      if (!isFeed && !['rss', 'feed', 'rdf'].includes(tag)) throw new DomainError('FILE_NOT_A_TABLE');
      isFeed = true;
      if (!item) {
        if (!end && !closed && (tag === 'item' || tag === 'entry')) [item, path, size] = [{}, [], 0];
      } else if (end && path.length) {
        if (path.at(-1) !== tag) throw unreadable();
        if (path.length === 1 && item[tag] === undefined) item[tag] = said.trim();
        path.pop();
      } else if (end) {
        yield item;
        item = null;
      } else if (!closed) {
        path.push(tag);
        if (path.length === 1) said = '';
        if (path.length > 20) throw unreadable();
      }
    }
  if (!isFeed || item) throw unreadable();
}
