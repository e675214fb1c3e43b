/** Hands a fetched file to the browser's downloads. */
export const saveFile = ({ blob, name }: { blob: Blob; name: string | null }, otherName: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name ?? otherName;
  link.click();
  URL.revokeObjectURL(link.href);
};
