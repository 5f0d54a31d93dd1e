/** What a verb does, loaded when it is called: most of the time of starting goes into code of other verbs. */
export const later =
  <Given extends unknown[]>(load: () => Promise<(...given: Given) => Promise<void> | void>) =>
  async (...given: Given): Promise<void> => {
    const command = await load();
    await command(...given);
  };
