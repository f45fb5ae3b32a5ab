/** The same function, but what was built from an object is kept for as long as the object lives. */
export function kept<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const built = new WeakMap<K, { value: V }>();
  return (key) => {
    let known = built.get(key);
    if (!known) built.set(key, (known = { value: build(key) }));
    return known.value;
  };
}
