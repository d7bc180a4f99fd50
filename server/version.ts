/** Version of the server and of the engine inside it; a test holds it to the manifest. */
export const VERSION = '0.1.0';
