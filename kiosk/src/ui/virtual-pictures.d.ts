declare module 'virtual:pictures' {
  const addresses: Readonly<Record<import('./picture-names.ts').PictureName, string>>;
  export default addresses;
}
