package org.huxin.server.kernel.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.FieldError;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The body of every answer that is not a success.
 *
 * @param type {@code about:blank}: the code tells the kind
 * @param title of the HTTP status, in Chinese
 * @param detail what went wrong, in Chinese, for the officer
 * @param code stable, for programs
 * @param errors fields, empty if none is to blame
 * @param members anything more that this code brings, such as {@code reference}, {@code citation}, {@code changes}
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    public static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    public static Problem of(int status, String code, String detail, List<FieldError> errors) {
        return new Problem("about:blank", titleOf(status), status, detail, code, errors, Map.of());
    }

    Problem with(Map<String, Object> more) {
        return new Problem(type, title, status, detail, code, errors, more);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 400 -> "请求无法识别";
            case 401 -> "请先登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "不支持的操作";
            case 406 -> "无法按所要的格式返回";
            case 409 -> "不能这样办理";
            case 413 -> "文件过大";
            case 415 -> "不支持的格式";
            case 422 -> "填写有误";
            case 429 -> "操作过于频繁";
            case 503 -> "服务暂不可用";
            default -> status >= 500 ? "系统故障" : "请求有误";
        };
    }
}
