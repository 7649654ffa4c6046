/** The words that forms and filters choose from, as the jurisdiction's packs have them. */
@NullMarked
package org.huxin.server.casework.vocabulary;

import org.jspecify.annotations.NullMarked;
