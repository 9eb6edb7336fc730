import { Config } from '@bytorg/config';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Relay } from 'bullmq';
import { queueBackend } from './queue-backend';

export interface LiveMessage {
  name: string;
  [key: string]: unknown;
}

/** Short messages between processes: "something changed, look again". Lost ones cost a reload, never data. */
@Injectable()
export class Live implements OnApplicationShutdown {
  private relay?: Relay;

  constructor(@Inject(Config) private readonly config: Config) {}

  private open(): Relay {
    if (!this.relay) {
      this.relay = queueBackend(this.config).relay('bytorg');
      this.relay.on('error', () => undefined); // it reconnects by itself; publishing reports its own failure
    }
    return this.relay;
  }

  /** `topic`: dotted, such as `store.<id>`. */
  async publish(topic: string, message: LiveMessage): Promise<void> {
    await this.open().publish(topic, message);
  }

  async listen(pattern: string, hear: (topic: string, message: LiveMessage) => void): Promise<() => Promise<void>> {
    const subscription = await this.open().subscribe<LiveMessage>(pattern, ({ topic, data }) => hear(topic, data));
    return () => subscription.unsubscribe();
  }

  async onApplicationShutdown() {
    await this.relay?.close();
  }
}
