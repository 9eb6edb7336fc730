/** What of it is used; the package has no types. Its streaming is its own (`write`, `end`); entities are decoded when asked. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    on(event: 'openTag', to: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: 'closeTag', to: (name: string) => void): this;
    on(event: 'text', to: (text: string, decode: Decode) => void): this;
    /** Throws what is wrong with the document, and what its listeners throw. */
    write(xml: string): this;
    end(): void;
  }
}
