package org.huxin.server.project;

import java.util.Optional;
import java.util.UUID;

/** Projects as the code on their board names them. */
public interface PublicSites {

    /** A project whose board can be read by anybody. */
    record Site(UUID id, String name, String jurisdiction) {}

    /** The project whose open public page has the token. */
    Optional<Site> shownBy(String token);
}
