/** The day that it is for all tests of a file: the figures of the examples must not grow old. */
export function onOneDay(day: string): void {
  const { now } = Date;
  beforeEach(() => {
    Date.now = () => Date.parse(day);
  });
  afterEach(() => {
    Date.now = now;
  });
}
