package org.huxin.server.wage.portal;

import org.huxin.server.wage.SmsGateway;

/** 演示: nothing is sent, the page shows the code. */
final class ShownCodes implements SmsGateway {

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void sendCode(String phone, String code) {
        // the page shows it
    }

    @Override
    public boolean shown() {
        return true;
    }
}
