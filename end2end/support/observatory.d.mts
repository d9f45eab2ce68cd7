export interface Score {
  grade: string;
  score: number;
  findings: string[];
}
export function score(address: string, host?: string): Promise<Score>;
