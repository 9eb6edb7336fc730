export class History {
  taken = new Map<string, number>();
  constructor(..._: unknown[]) {}
  write(_: number) { return 10_000; }
}
