/** What the ladders of the rules ask for, carried out: papers, notices and lists, each once. */
@NamedInterface
@NullMarked
package org.huxin.server.casework.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
