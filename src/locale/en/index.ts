const files = import.meta.glob<Record<string, unknown>>(['./*.json', '!./dictionary.json'], {
  eager: true,
  import: 'default',
})

/** Each file is one part of the texts: `map.json` holds `{ "map": { … } }`. The dictionary loads with the data page. */
export default Object.assign({}, ...Object.values(files))
