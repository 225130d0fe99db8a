/** What the README gives to those who run the collector: each file is checked by its own program where it is here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../demo/collector/settings.js';
import { scratchFolder } from '../collector/scratch-folder.js';
import { readReadme, snippetsIn } from './readme.js';

const readme = readReadme('README.md');
const textOf = (language: string) => snippetsIn(readme, language)[0]?.text ?? '';

/** `NAME=value`, a line each. */
const environment = Object.fromEntries(
  textOf('env')
    .trim()
    .split('\n')
    .map((line) => line.split(/=(.*)/s, 2)),
);

const isHere = (program: string) => spawnSync(program, ['--version']).error === undefined;

describe('the settings of production', () => {
  it('are settings, and good ones', () => {
    const source = readFileSync('demo/collector/settings.ts', 'utf8');
    for (const name of Object.keys(environment)) expect(source).toContain(`'${name}'`);
    expect(readSettings(environment).trustProxy.has('127.0.0.1')).toBe(true);
  });
});

describe('the proxy', () => {
  const nginx = textOf('nginx');

  it('leads to where the collector listens, and says who asks over what', () => {
    const { host, port } = readSettings(environment);
    expect(nginx).toContain(`proxy_pass http://${host}:${port};`);
    expect(nginx).toContain('X-Forwarded-For $remote_addr;');
    expect(nginx).toContain('X-Forwarded-Proto $scheme;');
    expect(nginx).toContain('access_log off;');
  });

  it('is written as nginx reads it', () => {
    const lines = nginx.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line && !/^[a-z_]+ [^;{}]*[;{]$|^}$/.test(line))).toEqual([]);
    expect(nginx.split('{')).toHaveLength(nginx.split('}').length);
    if (isHere('nginx')) expect(testedByNginx(nginx)).toContain('test is successful');
  });
});

describe('the systemd unit', () => {
  const unit = textOf('systemd');
  const values = Object.fromEntries(
    unit.split('\n').flatMap((line) => (line.includes('=') ? [line.split(/=(.*)/s, 2)] : [])),
  );

  it('starts what the build makes, with a folder it may write in', () => {
    expect(values.ExecStart).toBe('/usr/bin/node dist/collector/main.js');
    expect(existsSync('dist/collector/main.js')).toBe(true);
    expect(environment.DATA_DIR).toBe(`/var/lib/${values.StateDirectory}`);
    expect(readme.prose).toContain(values.EnvironmentFile);
  });

  it('is a unit to systemd', () => {
    const sections = unit.match(/^\[.+\]$/gm);
    expect(sections).toEqual(['[Unit]', '[Service]', '[Install]']);
    if (!isHere('systemd-analyze')) return;
    const file = join(scratchFolder(), 'avis-citoyen.service');
    // Where Node stands is the machine's own affair.
    writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.includes('avis-citoyen.service'))).toEqual([]);
  });
});

describe('the container', () => {
  const steps = textOf('dockerfile')
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.replace(/ .*/, ''), line.replace(/^\w+ /, '')] as const);
  const all = (name: string) => steps.filter(([step]) => step === name).map(([, value]) => value);

  it('is built in steps that a builder knows', () => {
    const known = 'FROM WORKDIR COPY RUN ENV USER VOLUME EXPOSE HEALTHCHECK CMD'.split(' ');
    expect(steps.filter(([step]) => !known.includes(step))).toEqual([]);
    expect(steps[0]?.[0]).toBe('FROM');
  });

  it('copies what the collector needs, and starts it where others can reach it', () => {
    const copied = all('COPY').flatMap((copy) => /--from=build \/app\/(\S+)/.exec(copy)?.[1] ?? []);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const settings = Object.fromEntries(
      (all('ENV')[0] ?? '').split(' ').map((each) => each.split('=')),
    );
    const { host, port, dataDir, surveysDir } = readSettings(settings);
    expect([host, all('EXPOSE'), all('VOLUME')]).toEqual(['0.0.0.0', [String(port)], [dataDir]]);
    expect(copied.some((path) => surveysDir.startsWith(path))).toBe(true);
    expect(existsSync(JSON.parse(all('CMD')[0] ?? '')[1])).toBe(true);
  });

  it('looks after itself with a program that runs', () => {
    const [program = '', ...args] = JSON.parse((all('HEALTHCHECK')[0] ?? '').replace('CMD ', ''));
    expect(program).toBe('node');
    execFileSync(process.execPath, ['--check', '--input-type=module', '-'], { input: args[1] });
  });
});

/** What nginx says of a server, with a certificate made for the test. */
function testedByNginx(server: string): string {
  const folder = scratchFolder();
  const key = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=test', '-days', '1'];
  const files = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`];
  execFileSync('openssl', [...key, ...files], { stdio: 'ignore' });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const here = server.replaceAll('/etc/ssl/avis', folder).replace('listen 443', 'listen 8443');
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, `pid ${folder}/pid; error_log stderr; events {} http { ${paths} ${here} }`);
  return spawnSync('nginx', ['-t', '-c', config], { encoding: 'utf8' }).stderr;
}
