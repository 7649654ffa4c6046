package org.huxin.bench.truth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Files of which only it matters that they are there. */
final class Invented {

    private static final String PAPER =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF";

    /** One white dot. */
    private static final String PHOTO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";

    private Invented() {}

    static byte[] paper() {
        return PAPER.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] photo() {
        return Base64.getDecoder().decode(PHOTO);
    }
}
