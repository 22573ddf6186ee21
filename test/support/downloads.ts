/** What the browser is given to keep, instead of keeping it. */
export function catchDownloads(): {readonly files: {name: string; content: Blob}[]; stop: () => void} {
  const files: {name: string; content: Blob}[] = [];
  const blobs = new Map<string, Blob>();
  const {createObjectURL} = URL;
  URL.createObjectURL = (blob: Blob) => {
    const href = createObjectURL.call(URL, blob);
    blobs.set(href, blob);
    return href;
  };
  const {click} = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) files.push({name: this.download, content: blobs.get(this.href)!});
    else click.call(this);
  };
  const stop = () => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  };
  return {files, stop};
}
