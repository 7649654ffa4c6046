package org.huxin.server.wage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Telephones of tests: whatever is sent can be read on them. */
public final class Phones implements SmsGateway {

    private final Map<String, BlockingQueue<String>> codes = new ConcurrentHashMap<>();
    private volatile boolean ready = true;
    private volatile boolean shown;

    @Override
    public boolean ready() {
        return ready;
    }

    public void ready(boolean now) {
        ready = now;
    }

    @Override
    public boolean shown() {
        return shown;
    }

    public void shown(boolean now) {
        shown = now;
    }

    @Override
    public void sendCode(String phone, String code) {
        inbox(phone).add(code);
    }

    /** The next code that comes to the phone. */
    public String read(String phone) throws InterruptedException {
        var code = inbox(phone).poll(10, TimeUnit.SECONDS);
        assertThat(code).as("code sent to " + phone).matches("[0-9]{6}");
        return code;
    }

    public boolean silent(String phone) throws InterruptedException {
        return inbox(phone).poll(300, TimeUnit.MILLISECONDS) == null;
    }

    private BlockingQueue<String> inbox(String phone) {
        return codes.computeIfAbsent(phone, any -> new LinkedBlockingQueue<>());
    }
}
