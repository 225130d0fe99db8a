import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../demo/collector/settings.js';

/** The sentences that a start with these variables ends with. */
function sentences(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).sentences;
  }
}

describe('settings', () => {
  test('have a default each', () => {
    const { allowNetworks, trustProxy, ...rest } = readSettings({});
    expect(rest).toEqual({
      host: '127.0.0.1',
      port: 8787,
      dataDir: 'data',
      surveysDir: 'demo/collector/surveys',
      timeZone: 'Europe/Paris',
      minCount: 30,
      publishStep: 5,
      publishInterval: 3600,
      commentDays: 365,
      rateBurst: 20,
      rateSeconds: 30,
      allowOrigins: '*',
      adminTokens: [],
      exportTokens: [],
      demo: false,
    });
    expect([allowNetworks.cidrs, trustProxy.cidrs]).toEqual([[], []]);
  });

  test('are read from the environment', () => {
    const settings = readSettings({
      HOST: '0.0.0.0',
      PORT: '80',
      DATA_DIR: '/var/lib/avis',
      DATABASE_URL: 'postgres://avis:secret@db/avis',
      SURVEYS_DIR: '/etc/avis',
      TIME_ZONE: 'America/Cayenne',
      MIN_COUNT: '100',
      PUBLISH_STEP: '10',
      PUBLISH_INTERVAL: '60',
      COMMENT_DAYS: '30',
      RATE_BURST: '5',
      RATE_SECONDS: '60',
      ALLOW_NETWORKS: '192.0.2.0/24',
      TRUST_PROXY: '10.0.0.1 fd00::/8',
      ALLOW_ORIGINS: 'https://www.saint-exemple.example, http://localhost:3000',
    });
    expect(settings).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      dataDir: '/var/lib/avis',
      databaseUrl: 'postgres://avis:secret@db/avis',
      surveysDir: '/etc/avis',
      timeZone: 'America/Cayenne',
      minCount: 100,
      publishStep: 10,
      publishInterval: 60,
      commentDays: 30,
      rateBurst: 5,
      rateSeconds: 60,
      allowNetworks: { cidrs: ['192.0.2.0/24'] },
      trustProxy: { cidrs: ['10.0.0.1', 'fd00::/8'] },
      allowOrigins: ['https://www.saint-exemple.example', 'http://localhost:3000'],
    });
  });

  test.each([
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '8787.5', 'PORT must be a whole number from 0 to 65535.'],
    ['TIME_ZONE', 'Paris', 'TIME_ZONE must be a time zone such as Europe/Paris.'],
    ['MIN_COUNT', '0', 'MIN_COUNT must be a whole number from 1 to 1000000.'],
    ['MIN_COUNT', '9', 'MIN_COUNT must be at least 10 unless DEMO=1.'],
    ['PUBLISH_STEP', '4', 'PUBLISH_STEP must be at least 5 unless DEMO=1.'],
    ['PUBLISH_INTERVAL', '1h', 'PUBLISH_INTERVAL must be a whole number from 0 to 31536000.'],
    ['COMMENT_DAYS', '-1', 'COMMENT_DAYS must be a whole number from 1 to 36500.'],
    ['RATE_BURST', 'many', 'RATE_BURST must be a whole number from 1 to 1000000.'],
    ['RATE_SECONDS', '0', 'RATE_SECONDS must be a whole number from 1 to 86400.'],
    [
      'ALLOW_NETWORKS',
      '10.0.0.0/33',
      'ALLOW_NETWORKS must be a list of networks such as 10.0.0.0/8, 2001:db8::/32.',
    ],
    [
      'TRUST_PROXY',
      'proxy',
      'TRUST_PROXY must be a list of networks such as 10.0.0.0/8, 2001:db8::/32.',
    ],
    [
      'ALLOW_ORIGINS',
      'https://a.fr/',
      'ALLOW_ORIGINS must be *, or origins such as https://www.saint-exemple.example, with commas.',
    ],
    ['DEMO', 'yes', 'DEMO must be 1, or not set.'],
  ])('%s=%s stops the start with a sentence', (name, value, sentence) => {
    expect(sentences({ [name]: value })).toEqual([sentence]);
  });

  test('are all told when several are wrong', () => {
    expect(sentences({ PORT: 'x', DEMO: '2', RATE_BURST: '0' })).toHaveLength(3);
  });

  test.each(['DATABASE_URL', 'ADMIN_TOKEN', 'EXPORT_TOKEN'])('%s is never repeated', (name) => {
    const [sentence, ...more] = sentences({ [name]: 'mysql-secret' });
    expect(more).toEqual([]);
    expect(sentence).toMatch(new RegExp(`^${name} must be `));
    expect(sentence).not.toContain('mysql-secret');
  });

  test('let a demonstration publish at once, on this machine only', () => {
    const demo = { DEMO: '1', MIN_COUNT: '1', PUBLISH_STEP: '0', PUBLISH_INTERVAL: '0' };
    expect(readSettings(demo)).toMatchObject({ demo: true, minCount: 1, publishStep: 0 });
    expect(sentences({ ...demo, HOST: '0.0.0.0' })).toEqual([
      'HOST must be 127.0.0.1, ::1 or localhost while DEMO=1: a demonstration is not for the network.',
    ]);
  });

  test('that are empty are not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(
      expect.objectContaining({ port: 8787, demo: false }),
    );
  });
});
