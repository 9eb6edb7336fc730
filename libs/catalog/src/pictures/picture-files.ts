/** The one place where bytes of pictures lie. Keys are ours (`ab/abcd…/640.avif`); writing one again writes the same. */
export abstract class PictureFiles {
  abstract put(key: string, bytes: Buffer, type: string): Promise<void>;
  /** Null when there is none. */
  abstract get(key: string): Promise<Buffer | null>;
  abstract has(key: string): Promise<boolean>;
  /** Also right when there is none. */
  abstract remove(key: string): Promise<void>;
}

const KEY = /^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/;

/** Keys never come from outside; this keeps it so. */
export const mustBeKey = (key: string): string => {
  if (!KEY.test(key)) throw new Error(`no key of a picture: ${key}`);
  return key;
};
