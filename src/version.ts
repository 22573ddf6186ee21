/** That of the package, so that a page can say which copy of the library it runs. */
export const VERSION = '0.1.0';
