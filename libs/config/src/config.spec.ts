import { Config, ConfigError } from './index';

const demo = {
  DATABASE_URL: 'postgres://localhost/bytorg',
  AUTH_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'http://localhost:4000',
  STRIPE_SECRET_KEY: 'sk_test_sandbox_1',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
};
const live = {
  ...demo,
  NODE_ENV: 'production',
  STRIPE_SECRET_KEY: 'sk_live_1',
  SMTP_URL: 'smtp://mail',
  PUBLIC_URL: 'https://bytorg.example',
};

describe('config', () => {
  it('gives neighbours ports of their own', () => {
    const config = new Config({ ...demo, PORT: '4300' });
    expect([config.apiPort, config.sandboxPort, config.workerPort]).toEqual([4301, 4302, 4303]);
  });

  it.each([
    ['production with test keys', { ...live, STRIPE_SECRET_KEY: 'sk_test_51' }, true],
    ['production with restricted test keys', { ...live, STRIPE_SECRET_KEY: 'rk_test_51' }, true],
    ['production', live, false],
    ['the demo, whose figures count', demo, false],
  ])('a trial, whose orders no measure counts: %s', (_, settings, trial) =>
    expect(new Config(settings).trial).toBe(trial),
  );

  it('names every key that production lacks', () => {
    expect(() => new Config({ NODE_ENV: 'production', DATABASE_URL: 'x' })).toThrow(
      'Production needs AUTH_SECRET, PUBLIC_URL, STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET, SMTP_URL',
    );
  });

  it('demands the second factor in production, and elsewhere when asked to', () => {
    expect(new Config(live).demandsSecondFactor).toBe(true);
    expect(new Config(demo).demandsSecondFactor).toBe(false);
    expect(new Config({ ...demo, SECOND_FACTOR: 'on' }).demandsSecondFactor).toBe(true);
  });

  it.each([
    ['STRIPE_API_BASE', 'http://127.0.0.1:4002'],
    ['MAILBOX_URL', 'http://127.0.0.1:4002/mail'],
    ['CLOCK_START', '2026-11-24T09:00:00Z'],
    ['STRIPE_SECRET_KEY', 'sk_test_sandbox_1'],
    ['SECOND_FACTOR', 'off'],
    ['PRIVATE_SOURCES', 'allowed'],
  ])('refuses %s in production', (key, value) => {
    expect(new Config(live).production).toBe(true);
    expect(() => new Config({ ...live, [key]: value })).toThrow(ConfigError);
  });

  it('takes a bucket for pictures whole or not at all', () => {
    const bucket = {
      PICTURES_ENDPOINT: 'https://s3.example/',
      PICTURES_BUCKET: 'bytorg',
      PICTURES_KEY_ID: 'id',
      PICTURES_SECRET: 'secret',
    };
    expect(new Config(demo).pictureBucket).toBeNull();
    expect(new Config({ ...demo, ...bucket }).pictureBucket).toMatchObject({ url: 'https://s3.example/bytorg' });
    expect(() => new Config({ ...demo, ...bucket, PICTURES_SECRET: '' })).toThrow(/PICTURES_SECRET/);
  });

  it('names the setting that is wrong', () => {
    expect(() => new Config({ ...demo, PORT: 'many' })).toThrow(/PORT/);
    expect(() => new Config({ ...demo, AUTH_SECRET: 'short' })).toThrow(/AUTH_SECRET/);
  });
});
