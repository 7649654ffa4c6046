package org.huxin.server.party;

import org.jspecify.annotations.Nullable;

/**
 * A place below a jurisdiction: county, street, village.
 *
 * @param parent code of the place above; null directly below the jurisdiction
 */
public record Region(String code, String name, @Nullable String parent) {}
