package org.huxin.server.party.session;

import java.util.Map;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators give a program the key of an account and take it back. */
@RestController
@Transactional
@RequestMapping("/api/accounts/{id}/signing-key")
class SigningKeyController {

    /** @param key 32 bytes in hexadecimal digits; told once */
    record Key(String account, String key) {}

    private final SigningKeys keys;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;

    SigningKeyController(SigningKeys keys, Directory directory, CurrentOfficer current, Audit audit) {
        this.keys = keys;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
    }

    @PostMapping
    Key make(@PathVariable String id) {
        var account = administered(id);
        var key = keys.make(account.id(), current.get().id());
        audit.append("account.key_made", "officer:" + id, Map.of());
        return new Key(account.username(), key);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        if (!keys.withdraw(administered(id).id())) {
            throw new NotFound("签名密钥", id);
        }
        audit.append("account.key_withdrawn", "officer:" + id, Map.of());
    }

    private Officer administered(String id) {
        var jurisdiction = current.require(Permission.ACCOUNT_MANAGE).jurisdiction();
        return directory
                .officer(id)
                .filter(one -> directory.requireUnit(one.unit()).jurisdiction().equals(jurisdiction))
                .orElseThrow(() -> new NotFound("账号", id));
    }
}
