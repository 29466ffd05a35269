/** For the analyzer: `package.json` names the manifest that is shipped, not the one that it writes first. */
export default { packagejson: false };
