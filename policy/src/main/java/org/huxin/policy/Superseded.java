package org.huxin.policy;

import org.huxin.engine.policy.Validity;

/**
 * A rule or value that another took the place of, so that a page can say which document gave what holds.
 *
 * @param rule id of what gave way
 * @param document the document that it came from
 * @param by id of what holds instead
 * @param byDocument the document that gave it
 * @param how tightens, replaces or prevails
 * @param during the days on which this is so
 */
public record Superseded(String rule, String document, String by, String byDocument, String how, Validity during) {}
