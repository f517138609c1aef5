import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders, root } from './workspace.ts';

const binary = /\.(png|jpg|woff2?|ico|pdf)$/;
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);

// The escapes keep these patterns from finding themselves.
const registryHost = /registry\.npmjs\.org|pypi\.org|pythonhosted\.org|proxy\.golang\.org|deb\.debian\.org/;
const machinePath = /(?<![\w.])\/(home|Users|root|work)\/\w+/;

interface Manifest {
  resolved?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = <T>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
const manifest = (folder: string) => read<Manifest>(join(folder, 'package.json'));
const ranges = ({ dependencies, devDependencies }: Manifest) => ({ ...dependencies, ...devDependencies });
const { packages: locked } = read<{ packages: Record<string, Manifest> }>('package-lock.json');

function linesWith(found: (line: string) => boolean): string[] {
  return files
    .filter((file) => !binary.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, at) => (found(line) ? [`${file}:${at + 1}`] : []));
    });
}

describe('the tracked files', () => {
  it('name no path of one machine', () => {
    expect(machinePath.test(['', 'home', 'kim'].join('/'))).toBe(true);
    expect(linesWith((line) => machinePath.test(line))).toEqual([]);
  });

  it('name no host of a package registry', () => {
    expect(linesWith((line) => registryHost.test(line))).toEqual([]);
  });

  it('lock packages by version and hash, not by where they were fetched', () => {
    const fetched = Object.entries(locked).filter(([, { resolved }]) => resolved?.includes('://'));
    expect(fetched.map(([name]) => name)).toEqual([]);
  });

  it('lock what every package.json asks for, so that installing changes nothing', () => {
    const asked = packageFolders().map((folder) => [folder, ranges(manifest(folder))]);
    expect(asked).toEqual(packageFolders().map((folder) => [folder, ranges(locked[folder] ?? {})]));
  });
});
