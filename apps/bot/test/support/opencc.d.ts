/** The package ships these tables without types: `simplified traditional[ traditional…]|…`. */
declare module 'opencc-js/dict/STCharacters' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/STPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TWVariants' {
  const table: string;
  export default table;
}
