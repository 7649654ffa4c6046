package org.huxin.server.wage.portal;

import org.huxin.server.wage.SmsGateway;

/** No gateway is configured: signing in by phone is refused, with a line that says so. */
final class NoSms implements SmsGateway {

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public void sendCode(String phone, String code) {
        throw new IllegalStateException("没有配置短信网关（huxin.sms.url）");
    }
}
