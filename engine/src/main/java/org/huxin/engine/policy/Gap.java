package org.huxin.engine.policy;

import org.huxin.engine.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A clause that asks for speed or frequency without a number (及时, 定期).
 *
 * @param id unique over all packs
 * @param citation where it stands
 * @param word the text's own word
 * @param asks what the office has to decide, in our words
 * @param set the term that the office set; null shows as 未设定 and is never filled silently
 */
public record Gap(
        String id,
        Citation citation,
        String word,
        String asks,
        @Nullable Term set) {}
