package org.huxin.server.party.privacy;

import java.nio.file.Path;
import org.huxin.server.database.DataHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the cipher of personal data and where its keys lie. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private final DataHome home;

    PrivacyConfiguration(DataHome home) {
        this.home = home;
    }

    /** @param keyFile {@code huxin.key-file}; empty for {@code keys/personal-data.keys} in the data directory */
    @Bean
    @ConditionalOnMissingBean
    FieldCipher fieldCipher(@Value("${huxin.key-file:}") String keyFile) {
        var file = keyFile.isBlank() ? home.folder("keys").resolve("personal-data.keys") : Path.of(keyFile);
        return new Sm4FieldCipher(KeyRing.at(file));
    }
}
