/** What the ladders of the rules ask for, carried out: papers, notices and lists, each once. */
@NullMarked
package org.huxin.server.casework.letters;

import org.jspecify.annotations.NullMarked;
