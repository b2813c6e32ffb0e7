// Which files a document means, and whether their bytes are those it proves.
import { ZipDamage } from '../../inspect/sources/index.ts';
import {
  type CroissantFolder,
  type Digests,
  digestsOfBytes,
  globPattern,
  zipMembers,
} from './folder.ts';
import type { CroissantDocument, FileNode } from './model.ts';
import type { Problems, VerifiedFile } from './report.ts';

/** Bytes of a node: a file on the disk, or a member of an archive. */
export interface LocatedFile {
  /** As fileProperty `fullpath` says it. */
  readonly path: string;
  /** On the disk; null for a member of an archive. */
  readonly file: string | null;
  readonly member: Buffer | null;
}

export interface Located {
  readonly files: ReadonlyMap<string, readonly LocatedFile[]>;
  readonly verified: readonly VerifiedFile[];
}

export async function locateFiles(
  document: CroissantDocument,
  folder: CroissantFolder,
  problems: Problems,
): Promise<Located> {
  const locating = new Locating(document, folder, problems);
  for (const node of document.files.values()) await locating.of(node);
  return { files: locating.found, verified: locating.verified };
}

class Locating {
  readonly found = new Map<string, readonly LocatedFile[]>();
  readonly verified: VerifiedFile[] = [];
  readonly document: CroissantDocument;
  readonly folder: CroissantFolder;
  readonly problems: Problems;
  readonly #open = new Set<string>();

  constructor(document: CroissantDocument, folder: CroissantFolder, problems: Problems) {
    this.document = document;
    this.folder = folder;
    this.problems = problems;
  }

  async of(node: FileNode): Promise<readonly LocatedFile[]> {
    const known = this.found.get(node.id);
    if (known) return known;
    if (this.#open.has(node.id)) {
      this.problems.error(node.label, 'containedIn', 'It is contained in itself.');
      return [];
    }
    this.#open.add(node.id);
    const located = node.kind === 'object' ? await this.#object(node) : await this.#set(node);
    this.found.set(node.id, located);
    return located;
  }

  async #object(node: FileNode): Promise<readonly LocatedFile[]> {
    if (node.contentUrl === null) return [];
    if (node.containedIn.length > 0) return this.#member(node, node.contentUrl);
    const file = this.#onDisk(node, node.contentUrl);
    if (file === null) return [];
    const digests = await this.folder.digests(file);
    this.#prove(node, this.folder.relative(file), digests);
    return [{ path: this.folder.relative(file), file, member: null }];
  }

  #onDisk(node: FileNode, address: string): string | null {
    const isWeb = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
    const bare = isWeb ? lastPart(address) : decoded(address.replace(/[?#].*$/, ''));
    // An address of a page (#file-1) names no file: there the name in the document does.
    const names = address.includes('#') && node.name !== null ? [node.name] : [bare];
    for (const candidate of isWeb ? names.flatMap((one) => [one, `data/${one}`]) : [bare]) {
      const found = candidate === '' ? 'absent' : this.folder.find(candidate);
      if (found === 'outside') {
        this.problems.error(
          node.label,
          'contentUrl',
          'It leads out of the folder of the document.',
        );
        return null;
      }
      if (found === 'absent') continue;
      return found;
    }
    const next = isWeb
      ? `Nothing is fetched: put ${names[0] === '' ? 'the file' : `the file, named ${names[0]},`} beside the document.`
      : 'Put the file where the document says.';
    this.problems.error(node.label, 'contentUrl', 'The file is not here.', { next });
    return null;
  }

  async #member(node: FileNode, name: string): Promise<readonly LocatedFile[]> {
    for (const container of node.containedIn) {
      const parent = this.document.files.get(container);
      if (parent === undefined) continue;
      for (const archive of await this.of(parent)) {
        const members = await this.#membersOf(node, archive);
        const content = members === null ? null : await this.#read(node, members, name);
        if (content === null) continue;
        this.#prove(node, `${archive.path}!${name}`, digestsOfBytes(content));
        return [{ path: name, file: null, member: content }];
      }
    }
    if (node.containedIn.some((id) => this.document.files.has(id)))
      this.problems.error(node.label, 'contentUrl', 'No such member is in the archive.');
    return [];
  }

  async #set(node: FileNode): Promise<readonly LocatedFile[]> {
    const includes = node.includes.map(globPattern);
    const excludes = node.excludes.map(globPattern);
    const isMeant = (name: string): boolean =>
      includes.some((glob) => glob.test(name)) && !excludes.some((glob) => glob.test(name));
    const located: LocatedFile[] = [];
    if (node.containedIn.length === 0)
      for (const name of this.folder.list().filter(isMeant)) {
        const file = this.folder.find(name);
        if (file === 'absent' || file === 'outside') continue;
        located.push({ path: name, file, member: null });
        await this.#note(node, name, await this.folder.digests(file));
      }
    for (const container of node.containedIn) {
      const parent = this.document.files.get(container);
      for (const archive of parent === undefined ? [] : await this.of(parent)) {
        const members = await this.#membersOf(node, archive);
        for (const name of (members?.names ?? []).filter(isMeant).sort()) {
          const content = await this.#read(node, members!, name);
          if (content === null) continue;
          located.push({ path: name, file: null, member: content });
        }
      }
    }
    if (located.length === 0 && node.includes.length > 0)
      this.problems.error(node.label, 'includes', 'No file is named as the set says.');
    return located;
  }

  async #membersOf(node: FileNode, archive: LocatedFile) {
    if (archive.file === null) {
      this.problems.error(node.label, 'containedIn', 'An archive within an archive is not read.');
      return null;
    }
    const members = await zipMembers(archive.file);
    if (!('problem' in members)) return members;
    this.problems.error(
      node.label,
      'containedIn',
      `The archive cannot be read: ${members.problem}`,
      {
        next: 'Only zip archives are read; members must stay within their folder.',
      },
    );
    return null;
  }

  async #read(
    node: FileNode,
    members: { read(name: string): Promise<Buffer | null> },
    name: string,
  ): Promise<Buffer | null> {
    try {
      return await members.read(name);
    } catch (cause) {
      if (!(cause instanceof ZipDamage)) throw cause;
      this.problems.error(node.label, 'contentUrl', cause.finding.text);
      return null;
    }
  }

  #prove(node: FileNode, path: string, digests: Digests): void {
    const { label, sha256, md5, contentSize } = node;
    const isSame = sha256 !== null ? sha256 === digests.sha256 : md5 === digests.md5;
    const isStated = sha256 !== null || md5 !== null;
    const property = sha256 !== null ? 'sha256' : 'md5';
    if (isStated && !isSame)
      this.problems.error(label, property, 'The file does not have this checksum.', {
        file: path,
        next: 'The file was changed or cut after the document was written.',
      });
    if (!isStated && node.containedIn.length === 0) this.#unproven(label, path);
    const stated = bytesOf(contentSize);
    if (stated !== null && stated !== digests.bytes) {
      const text = `The file has ${digests.bytes} bytes, not ${stated}.`;
      // A checksum that holds proves the bytes; the size beside it is then a slip of the pen.
      if (isStated && isSame) this.problems.warn(label, 'contentSize', text, { file: path });
      else this.problems.error(label, 'contentSize', text, { file: path });
    }
    const { sha256: hash, bytes } = digests;
    const isProven = isStated && isSame;
    this.verified.push({ node: label, path, sha256: hash, bytes, isProven });
  }

  #unproven(label: string, file: string): void {
    const text = 'No checksum: nothing proves that this file is what was meant.';
    if (this.document.isLive)
      this.problems.warn(label, 'sha256', text, {
        file,
        next: 'Keep the report and compare with it: --against.',
      });
    else
      this.problems.error(label, 'sha256', text, {
        file,
        next: 'Have whoever made the document add it: `sha256sum` of the file.',
      });
  }

  #note(node: FileNode, path: string, { sha256, bytes }: Digests): void {
    this.verified.push({ node: node.label, path, sha256, bytes, isProven: false });
  }
}

const lastPart = (address: string): string =>
  decoded(
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '',
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return text;
  }
}

/** Exact sizes only: `117743 B`, `117743`. */
function bytesOf(contentSize: string | null): number | null {
  const found = /^(\d+)\s*(B|bytes?)?$/i.exec(contentSize ?? '');
  return found === null ? null : Number(found[1]);
}
