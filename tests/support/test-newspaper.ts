import { makeFile } from './make-data-folder.ts'

const PROVIDER = 'provider: { name: The Paper, domain: paper.example }\n'

/** A small newspaper: two articles of one story, one with a picture, one with an id that needs encoding. */
export const NEWSPAPER: Readonly<Record<string, string>> = {
  'articles/first-light.md': makeFile(
    { title: '"First light at the array"', webUrl: '"https://www.paper.example/first-light"' },
    `${PROVIDER}topics: [Energy]\nimages: [{ url: /assets/array.svg, width: 40, height: 30 }]\n`,
  ),
  'articles/second-look.md': makeFile(
    { title: '"A second look at the array"', webUrl: '"https://www.paper.example/second-look"' },
    `${PROVIDER}topics: [Energy]\nrelated: [{ title: x, webUrl: "https://www.paper.example/first-light" }]\n`,
  ),
  'articles/öl 100%.md': makeFile(
    { title: '"An odd name"', webUrl: '"https://www.paper.example/odd"' },
    PROVIDER,
  ),
  'assets/array.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
  'assets/unused.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
