// Stands in for the SDK's search for credentials when the function is bundled: ours always come from the environment.
export const defaultProvider = () => async () => {
  throw new Error('The credentials come from the environment of the function');
};
