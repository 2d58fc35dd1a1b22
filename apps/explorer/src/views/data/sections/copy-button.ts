import type { TemplateResult } from 'lit';

/** A button that copies a text, and says so. */
export type CopyButton = (text: string, label: string) => TemplateResult;
