/** For the analyzer: `package.json` names the manifest that is shipped, not the one that the analyzer writes first. */
export default { packagejson: false };
