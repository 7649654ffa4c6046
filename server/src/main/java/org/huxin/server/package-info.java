/** The server: one package per noun of the field, each a module; this package holds only the way in. */
@NullMarked
package org.huxin.server;

import org.jspecify.annotations.NullMarked;
