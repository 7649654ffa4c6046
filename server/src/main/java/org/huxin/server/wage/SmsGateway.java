package org.huxin.server.wage;

/** The way to a worker's telephone. An installation plugs its own in, see docs/runbook/sms.md. */
public interface SmsGateway {

    /** Whether messages can be sent at all; where not, workers are told so before anything is looked up. */
    boolean ready();

    /**
     * Sends a code to sign in with; called beside the request, so that it may take some seconds.
     *
     * @param phone eleven digits
     * @throws RuntimeException if it was not sent; the message must not hold the phone or the code
     */
    void sendCode(String phone, String code);

    /** Whether the page shows the code as well: in the demonstration, where there is no telephone to read it on. */
    default boolean shown() {
        return false;
    }
}
