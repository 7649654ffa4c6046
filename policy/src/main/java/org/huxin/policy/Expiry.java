package org.huxin.policy;

import java.time.LocalDate;
import org.huxin.engine.policy.SourceDocument;

/**
 * Notice that a document is about to lapse, so that its issuer renews or replaces it in time.
 *
 * @param jurisdiction where it holds
 * @param document the document
 * @param lastDay the last day on which its rules apply
 */
public record Expiry(String jurisdiction, SourceDocument document, LocalDate lastDay) {}
