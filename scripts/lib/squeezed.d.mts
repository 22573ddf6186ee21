export function squeezed(style: string): string;
