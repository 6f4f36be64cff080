import * as vscode from 'vscode';

/** Runs work that somebody waits for. Once it takes longer than `afterMs` it shows, and can be cancelled. */
export async function showWhenSlow<T>(
  title: string,
  afterMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const working = work(controller.signal);
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (_, token) => {
        token.onCancellationRequested(() => controller.abort());
        await Promise.allSettled([working]);
      },
    );
  }, afterMs);
  try {
    return await working;
  } finally {
    clearTimeout(timer);
  }
}
