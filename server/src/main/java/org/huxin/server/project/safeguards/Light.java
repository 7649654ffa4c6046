package org.huxin.server.project.safeguards;

import org.jspecify.annotations.Nullable;

/**
 * How a project stands with one safeguard, derived from records only.
 *
 * @param core one of the systems that every project must have
 * @param inPlace null while nothing in the program keeps records of it
 */
public record Light(
        String code, String label, boolean core, @Nullable Boolean inPlace) {}
