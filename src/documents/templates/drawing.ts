import { escapeXml } from '../package/xml-tree';

/** English metric units of a pixel, 96 to the inch. */
const UNITS = 9_525;

/** A picture in a line of text, as Word writes it. */
export function toDrawing(picture: {
  id: string;
  number: number;
  name: string;
  /** What one would see. */
  description: string;
  width: number;
  height: number;
}): string {
  const size = `cx="${Math.round(picture.width * UNITS)}" cy="${Math.round(picture.height * UNITS)}"`;
  const name = escapeXml(picture.name);
  const description = escapeXml(picture.description);
  return (
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr id="${picture.number}" name="${name}" descr="${description}"/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${picture.number}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${picture.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
