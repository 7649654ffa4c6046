/** Files to and from banks: ISO 20022 messages and the return sheets that each bank makes in its own way. */
@NullMarked
package org.huxin.server.wage.bank;

import org.jspecify.annotations.NullMarked;
