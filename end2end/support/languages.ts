// The seven languages, and what the catalogue says in each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Language {
  tag: string;
  direction: 'ltr' | 'rtl';
}

export const LANGUAGES: Language[] = ['en', 'de', 'fr', 'es', 'pt-BR', 'ar', 'ja'].map((tag) => ({ tag, direction: tag === 'ar' ? 'rtl' : 'ltr' }));
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const folder = join(import.meta.dirname, '../../app/locales');

/** Gives the text of a message that takes no parameters, as one line. */
export function text(tag: string, id: string): string {
  for (const file of readdirSync(join(folder, tag))) {
    const found = new RegExp(`^${id} =[ \\t]*(.*(?:\\n +[^ .{].*)*)`, 'm').exec(readFileSync(join(folder, tag, file), 'utf8'));
    if (found?.[1]) return found[1].replace(/\s*\n\s+/g, ' ').trim();
  }
  throw new Error(`${tag} has no message ${id}`);
}
