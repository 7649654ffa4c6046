package org.huxin.server.wage.portal;

import java.net.URI;
import org.huxin.server.wage.SmsGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.json.JsonMapper;

/** Which way leads to workers' telephones. */
@Configuration(proxyBeanMethods = false)
class SmsGateways {

    @Bean
    @Profile("demo")
    SmsGateway shownCodes() {
        return new ShownCodes();
    }

    /**
     * @param url {@code huxin.sms.url}; empty where there is no gateway
     * @param token {@code huxin.sms.token}
     */
    @Bean
    @Profile("!demo")
    SmsGateway configured(
            @Value("${huxin.sms.url:}") String url, @Value("${huxin.sms.token:}") String token, JsonMapper json) {
        return url.isBlank() ? new NoSms() : new HttpSms(URI.create(url.strip()), token.strip(), json);
    }
}
