package org.huxin.server.kernel;

/**
 * The thing asked for does not exist, or lies outside the asking officer's scope: the answer does not tell which.
 * Answered as 404.
 */
public class NotFound extends RuntimeException {

    /** @param what the kind of thing, in Chinese, such as 线索 */
    public NotFound(String what, String id) {
        super("没有找到%s：%s".formatted(what, id));
    }
}
