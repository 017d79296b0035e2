import validate from '@ooxml-tools/validate'

/** What Microsoft's OpenXmlValidator, compiled to WebAssembly, has against a file. */
export async function validatorFaults(file: Uint8Array): Promise<readonly string[]> {
  const faults = await validate(file, 'docx', 'Microsoft365')
  return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)
}
