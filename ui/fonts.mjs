// Copies the fonts: for the screen in subsets, and writes the style sheet that names them.
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

// The faces of papers, whole.
const papers = '../office/src/main/resources/jp/sekisho/office/fonts';
rmSync(papers, { recursive: true, force: true });
mkdirSync(papers, { recursive: true });
for (const [folder, face, file] of [
  ['biz-udpgothic', '400Regular/BIZUDPGothic_400Regular.ttf', 'BIZUDPGothic-Regular.ttf'],
  ['biz-udpgothic', '700Bold/BIZUDPGothic_700Bold.ttf', 'BIZUDPGothic-Bold.ttf'],
  ['noto-sans-jp', '400Regular/NotoSansJP_400Regular.ttf', 'NotoSansJP-Regular.ttf'],
]) {
  copyFileSync(`node_modules/@expo-google-fonts/${folder}/${face}`, `${papers}/${file}`);
  copyFileSync(`node_modules/@expo-google-fonts/${folder}/LICENSE_FONT`, `${papers}/LICENSE-${folder}.txt`);
}
