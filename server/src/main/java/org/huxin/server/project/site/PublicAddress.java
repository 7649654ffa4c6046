package org.huxin.server.project.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address people outside the offices reach this server. */
@Component
class PublicAddress {

    private final String address;

    /** @param address {@code huxin.public-address}, such as {@code https://huxin.example.cn}; empty for that of the request */
    PublicAddress(@Value("${huxin.public-address:}") String address) {
        this.address = address.strip().replaceAll("/+$", "");
    }

    String of(String token) {
        var base = address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
        return base + "/p/" + token;
    }
}
