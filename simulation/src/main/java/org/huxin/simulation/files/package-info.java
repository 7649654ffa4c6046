/** What happens in the city, as the files that firms, devices and banks would send; and the truth, in a file of its own. */
@NullMarked
package org.huxin.simulation.files;

import org.jspecify.annotations.NullMarked;
