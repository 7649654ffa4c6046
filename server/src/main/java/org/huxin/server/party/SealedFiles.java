package org.huxin.server.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Files that lie outside the database, encrypted by the keys of the personal data: most of them show somebody's papers. */
public interface SealedFiles {

    /** Encrypts what is written, until it is closed. */
    OutputStream seal(OutputStream to) throws IOException;

    /** Reads what was sealed; an {@link IOException}, at its end at the latest, if somebody changed it. */
    InputStream open(InputStream sealed) throws IOException;
}
