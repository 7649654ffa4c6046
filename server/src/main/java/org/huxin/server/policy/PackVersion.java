package org.huxin.server.policy;

import java.time.LocalDate;

/**
 * A state of a pack's files.
 *
 * @param hash SHA-256 over the files
 * @param since the day on which this server first ran it
 */
public record PackVersion(String pack, String hash, LocalDate since) {}
