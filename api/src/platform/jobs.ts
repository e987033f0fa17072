import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import { faultTag, type Log } from './log.ts';

/** What a job does; `kindergartenId` is in every payload. Handlers may run twice: they have to be idempotent. */
export type JobHandler = (
  payload: Readonly<Record<string, unknown>> & { kindergartenId?: string },
) => Promise<void>;

/** Work that modules do on their own, by task name. */
export type JobTable = Readonly<Record<string, JobHandler>>;

/** Makes the job tables; before the product's own migrations. */
export const prepareJobs = (ownerUrl: string): Promise<void> =>
  runMigrations({ connectionString: ownerUrl, schema: 'graphile_worker' });

/** Runs queued work until stopped. The url is of a role that sees the queue and nothing else: what jobs do, they do as the application. */
export async function openJobs(jobsUrl: string, table: JobTable, log: Log, crontab = ''): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(table).map(([task, handle]) => [
      task,
      (payload: unknown) => handle(payload as Parameters<JobHandler>[0]),
    ]),
  );
  const runner = await run({
    connectionString: jobsUrl,
    taskList,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quietLogger(log),
  });
  return runner;
}

function quietLogger(log: Log) {
  // Job payloads never reach the log: only that one failed, and its task.
  return new Logger(({ taskIdentifier }) => (level, _message, meta) => {
    if (level === 'error')
      log.error('a job failed and will be tried again', {
        task: taskIdentifier,
        error: faultTag(meta?.error),
      });
  });
}
