package org.huxin.server.party;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Keeps personal data encrypted at rest. What leaves here in clear is audited. */
public interface PersonalFields {

    /** Encrypts a value for storing; the mask and the index are stored beside it. */
    Sealed seal(PersonalKind kind, String plain);

    /** The keyed index by which equal values are found again without decrypting any (HMAC-SM3). */
    String index(PersonalKind kind, String plain);

    /**
     * Decrypts values because an officer asked to see them, or a paper needs them. Writes one audit entry that names the
     * kinds, never the values.
     *
     * @param subject whose data it is, such as {@code clue:42}
     * @param purpose why, in Chinese
     * @param sealed ciphertexts by kind
     * @throws IllegalStateException if a value was changed at rest or its key is missing
     */
    Map<PersonalKind, String> reveal(String subject, String purpose, Map<PersonalKind, String> sealed);

    /**
     * As {@link #reveal(String, String, Map)} for many subjects, with an audit entry for each and one statement for all.
     *
     * @param sealed ciphertexts of one kind by subject
     */
    Map<String, List<String>> revealAll(PersonalKind kind, String purpose, SequencedMap<String, List<String>> sealed);

    /**
     * A value as stored.
     *
     * @param cipher ciphertext, with the id of its key
     * @param masked what may be shown to anyone who may see the matter
     * @param index keyed index of the normalised value
     */
    record Sealed(String cipher, String masked, String index) {}
}
