/** The reader's own font and size stand; indents and headings follow official documents, stress is 楷体. */
export const STYLE = `body { line-height: 1.8; text-align: justify; }
p { margin: 0; text-indent: 2em; }
h1, h2, h3, h4 { font-weight: bold; line-height: 1.4; text-align: left; }
h1 { text-align: center; font-size: 1.5em; }
h2 { font-size: 1.2em; }
h3, h4 { font-size: 1em; }
.cover, .part { text-align: center; margin-top: 25%; }
.cover p, .origin, .note, figcaption { text-indent: 0; text-align: center; }
.authors { text-align: right; }
.depth-1 { margin-left: 2em; }
.depth-2 { margin-left: 4em; }
.depth-3 { margin-left: 6em; }
em { font-style: normal; font-family: "楷体_GB2312", KaiTi, "Kaiti SC", STKaiti, serif; }
blockquote { margin: 0 2em; }
figure { margin: 1em 0; text-align: center; page-break-inside: avoid; }
img { max-width: 100%; }
table { border-collapse: collapse; margin: 1em auto; }
td, th { border: 1px solid; padding: 0.2em 0.5em; text-align: center; }
.note { font-size: 0.8em; }
`;
