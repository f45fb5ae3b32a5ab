/** The least bot that the same SDK makes: what `POST /api/messages` costs before Losen thinks. Prints its address; ends on SIGTERM. */
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import restify, { type RequestHandler } from 'restify';

const adapter = new TeamsAdapter({});
const bot = new Application({ adapter, startTypingTimer: false });
bot.message(/.*/, async (context) => {
  await context.sendActivity(`echo: ${context.activity.text}`);
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
const messages = async (req: unknown, res: unknown): Promise<void> => {
  await adapter.process(req as never, res as never, async (context) => {
    await bot.run(context);
  });
};
server.post('/api/messages', messages as RequestHandler);
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String(server.address().port)}/`);
});
