/** An image that a URL holds itself: `data:image/png;base64,…`. */
export function imageIn(url: string): { readonly type: string; readonly data: string } | undefined {
  const comma = url.indexOf(',');
  const [, type] = /^data:(image\/[\w.+-]+);base64$/.exec(url.slice(0, Math.max(0, comma))) ?? [];
  return type === undefined ? undefined : { type, data: url.slice(comma + 1) };
}
