package org.huxin.server.wage.portal;

import java.util.concurrent.Semaphore;
import org.huxin.server.wage.SmsGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends codes beside the request: how long an answer takes tells nothing of whether a phone is known, and a slow gateway holds
 * nobody up.
 */
@Component
class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    /** More than this many under way means that the gateway hangs. */
    private static final int AT_ONCE = 32;

    private final SmsGateway gateway;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Messenger(SmsGateway gateway) {
        this.gateway = gateway;
    }

    void send(Phone phone, String code) {
        if (!places.tryAcquire()) {
            LOG.warn("短信网关太慢，一条验证码没有发出");
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                gateway.sendCode(phone.digits(), code);
            } catch (RuntimeException refused) {
                LOG.warn("一条验证码没有发出：{}", refused.getMessage());
            } finally {
                places.release();
            }
        });
    }
}
