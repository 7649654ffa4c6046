package org.huxin.server.party;

/**
 * Keys of machines that have no account, such as gates of building sites: they sign what they send as programs with an account do.
 * Whoever keeps such machines stores the key encrypted and judges time and repetition itself.
 */
public interface MachineKeys {

    /**
     * A new key.
     *
     * @param shown 32 bytes in hexadecimal digits, told once
     * @param cipher as it is stored
     */
    record Made(String shown, String cipher) {}

    /**
     * What was signed, each on a line of its own, the body by its SHA-256.
     *
     * @param address with its query
     * @param time as the machine said it
     * @param nonce as the machine said it
     */
    record Signed(String method, String address, String time, String nonce, byte[] body) {}

    Made make();

    /**
     * Whether the signature was made with the key.
     *
     * @param signature hexadecimal digits
     * @param cipher of the key
     */
    boolean holds(Signed what, String signature, String cipher);
}
