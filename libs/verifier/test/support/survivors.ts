export const survivors: Record<string, string> = {};
