/** The phone line's process. */
import { ConfigError, readConfig } from './config.ts';
import { createLog, errorName } from './log.ts';
import { startPhoneService } from './phone-service.ts';
import { AzureMisconfigured } from './speech/azure/azure-config.ts';

const log = createLog();

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const service = await startPhoneService(config, log);
  log.info('phone line ready', { port: service.voicePort });
  const stop = () => {
    log.info('phone line stops');
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('phone line did not stop well', { error: errorName(error) });
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await service.warmed;
  log.info('every sentence is rendered');
}

// One broken promise must not end everybody's call; the supervisor would only notice by their silence.
process.on('unhandledRejection', (error) => log.error('a promise broke', { error: errorName(error) }));

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof AzureMisconfigured)
    process.stderr.write(`${error.message}\n`);
  else log.error('phone line cannot start', { error: errorName(error) });
  process.exit(1);
});
