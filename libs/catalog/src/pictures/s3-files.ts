import { AwsClient } from 'aws4fetch';
import { mustBeKey, PictureFiles } from './picture-files';

export interface Bucket {
  /** Endpoint and bucket: path style, which every server that speaks S3 understands. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const PATIENCE_MS = 20_000;

/** A bucket that speaks S3. What fails is told to whoever asked: jobs are tried again, people are asked to. */
export class S3Files extends PictureFiles {
  private readonly client: AwsClient;

  constructor(private readonly bucket: Bucket) {
    super();
    const { accessKeyId, secretAccessKey, region } = bucket;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  }

  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    await this.ask('PUT', key, { body: new Uint8Array(bytes), headers: { 'content-type': type } });
  }

  async get(key: string): Promise<Buffer | null> {
    const answer = await this.ask('GET', key);
    return answer && Buffer.from(await answer.arrayBuffer());
  }

  async has(key: string): Promise<boolean> {
    return (await this.ask('HEAD', key)) !== null;
  }

  async remove(key: string): Promise<void> {
    await this.ask('DELETE', key);
  }

  private async ask(method: string, key: string, more: RequestInit = {}): Promise<Response | null> {
    const answer = await this.client.fetch(`${this.bucket.url}/${mustBeKey(key)}`, {
      ...more,
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method !== 'PUT') return null;
    throw new Error(`the bucket answered ${answer.status} to ${method} ${key}`);
  }
}
