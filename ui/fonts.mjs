// Copies the font's subsets and writes the style sheet that names them.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const from = 'node_modules/@fontsource-variable/noto-sans-jp';
const to = '../app/src/main/resources/static/fonts';

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const css = readFileSync(`${from}/wght.css`, 'utf8');
for (const [, file] of css.matchAll(/url\(\.\/files\/([^)]+\.woff2)\)/g)) {
  copyFileSync(`${from}/files/${file}`, `${to}/${file}`);
}
copyFileSync(`${from}/LICENSE`, `${to}/LICENSE.txt`);
writeFileSync(
  `${to}/fonts.css`,
  css.replaceAll('./files/', '').replace(/\/\*.*?\*\/\n/g, '').replace(/\n{2,}/g, '\n'),
);
