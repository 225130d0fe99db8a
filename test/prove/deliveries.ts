/** Answers through faults of every kind, while the collector is killed again and again. */
import type { Place } from '../collector/engines.js';
import { answerAll, type Crowd } from './people.js';
import { ProvingCollector } from './proving-collector.js';
import { recount } from './recount.js';

/** Lets a crowd answer in `place`, killing the collector `kills` times meanwhile. */
export async function deliver(place: Place, crowd: Crowd, kills: number) {
  const began = Date.now();
  const collector = await ProvingCollector.start(place, crowd.seed);
  try {
    const [given] = await Promise.all([
      answerAll(collector.endpoint, crowd),
      killRepeatedly(collector, kills, crowd.during / (kills + 1)),
    ]);
    const { requests, struck, strayed } = collector.proxy;
    return {
      given,
      requests,
      struck,
      strayed,
      seconds: (Date.now() - began) / 1000,
      ...recount(given, await collector.stored()),
    };
  } finally {
    await collector.stop();
  }
}

async function killRepeatedly(collector: ProvingCollector, times: number, every: number) {
  for (let count = 0; count < times; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, every));
    await collector.kill();
  }
}
