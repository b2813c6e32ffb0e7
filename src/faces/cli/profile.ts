// Which node a command speaks to, and as whom. A profile names a node and a file with a token; the
// demonstration writes one for each of its people.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import type { Terminal } from './terminal.ts';

const ProfilesSchema = Type.Object({
  default: Type.Optional(Type.String()),
  profiles: Type.Record(
    Type.String(),
    Type.Object({
      node: Type.String({ pattern: '^https?://' }),
      tokenFile: Type.Optional(Type.String()),
      says: Type.Optional(Type.String()),
    }),
  ),
});
export type Profiles = Static<typeof ProfilesSchema>;

export interface Profile {
  readonly name: string;
  readonly node: string;
  readonly token?: string;
}

/** Project before user: the demonstration in this folder, then the person's own configuration. */
function profileFiles({ environment, cwd }: Terminal): string[] {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? cwd;
  const configured = environment['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
  const named = environment['ENTENTE_PROFILES'];
  return [
    ...(named ? [named] : []),
    path.join(cwd, '.entente/demo/profiles.json'),
    path.join(configured, 'entente/profiles.json'),
  ];
}

export function readProfiles(terminal: Terminal): Result<{ file: string; profiles: Profiles }> {
  const files = profileFiles(terminal);
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined)
    return refused(
      refusal('not-found', 'cli.no-profiles', 'No node is configured.', {
        because: files.map((text) => ({ text: `looked for ${text}` })),
        next: 'Start the demonstration with `npm start`, or name a node with --node and --token-file.',
      }),
    );
  const parsed = parse(ProfilesSchema, JSON.parse(readFileSync(file, 'utf8')));
  return parsed.ok ? ok({ file, profiles: parsed.value }) : parsed;
}

export interface Chosen {
  readonly as?: string;
  readonly node?: string;
  readonly tokenFile?: string;
}

export function chooseProfile(terminal: Terminal, chosen: Chosen): Result<Profile> {
  if (chosen.node !== undefined) {
    const token = chosen.tokenFile ? { token: readToken(terminal.cwd, chosen.tokenFile) } : {};
    return ok({ name: chosen.node, node: chosen.node, ...token });
  }
  const found = readProfiles(terminal);
  if (!found.ok) return found;
  const { file, profiles } = found.value;
  const name = chosen.as ?? profiles.default ?? Object.keys(profiles.profiles)[0] ?? '';
  const profile = profiles.profiles[name];
  if (profile === undefined)
    return refused(
      refusal('not-found', 'cli.no-such-profile', `There is no profile ${name}.`, {
        because: [{ text: `${file} has: ${Object.keys(profiles.profiles).join(', ')}` }],
        next: 'Choose one of them with --as.',
      }),
    );
  const folder = path.dirname(file);
  const token = profile.tokenFile ? { token: readToken(folder, profile.tokenFile) } : {};
  return ok({ name, node: profile.node, ...token });
}

const readToken = (folder: string, file: string): string =>
  readFileSync(path.resolve(folder, file), 'utf8').trim();
