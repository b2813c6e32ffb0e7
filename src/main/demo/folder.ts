// Where the demonstration lives: `.entente/demo` below the folder it is started in.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Profiles } from '../../faces/cli/index.ts';
import type { DemoNation } from './cast.ts';

export interface DemoFolder {
  readonly root: string;
  readonly profilesFile: string;
  readonly stateFile: string;
}

export const demoFolder = (cwd: string): DemoFolder => {
  const root = path.join(cwd, '.entente/demo');
  return {
    root,
    profilesFile: path.join(root, 'profiles.json'),
    stateFile: path.join(root, 'demo.json'),
  };
};

export const addressOf = (nation: DemoNation, offset: number): string =>
  `http://127.0.0.1:${nation.port + offset}`;

export const nodeFolder = ({ root }: DemoFolder, nation: DemoNation): string =>
  path.join(root, nation.key);
export const configFile = (demo: DemoFolder, nation: DemoNation): string =>
  path.join(nodeFolder(demo, nation), 'node.yaml');

/** node.yaml of one nation; nothing in it is secret. */
export function writeConfig(demo: DemoFolder, nation: DemoNation, offset: number): void {
  const folder = nodeFolder(demo, nation);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const settings = {
    member: nation.member,
    name: nation.name,
    shortName: nation.shortName,
    address: addressOf(nation, offset),
    http: { host: '127.0.0.1', port: nation.port + offset },
    isDemonstration: true,
  };
  writeFileSync(configFile(demo, nation), stringify(settings));
}

export interface ProfileToken {
  readonly nation: DemoNation;
  readonly person: string;
  readonly token: string;
  readonly says: string;
}

/**
 * One profile a person, `us/researcher`; tokens in files of their own, readable by their owner
 * alone.
 */
export function writeProfiles(
  demo: DemoFolder,
  offset: number,
  tokens: readonly ProfileToken[],
): void {
  const profiles: Profiles['profiles'] = {};
  for (const { nation, person, token, says } of tokens) {
    const tokenFile = path.join(nation.key, 'tokens', person);
    mkdirSync(path.dirname(path.join(demo.root, tokenFile)), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(demo.root, tokenFile), `${token}\n`, { mode: 0o600 });
    profiles[`${nation.key}/${person}`] = { node: addressOf(nation, offset), tokenFile, says };
  }
  const content = { default: 'us/researcher', profiles };
  writeFileSync(demo.profilesFile, `${JSON.stringify(content, null, 2)}\n`);
}
