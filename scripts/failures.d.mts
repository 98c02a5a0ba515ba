export function firstLine(text: string | undefined): string
export function tellingLines(output: string): string
export function unitFailures(report: object): string[]
export function playwrightFailures(report: object): string[]
